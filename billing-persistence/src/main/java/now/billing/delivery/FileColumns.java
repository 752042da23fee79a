package now.billing.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.document.Attachment;
import now.billing.storage.UuidConverter;

/** The columns of a file that a mail carries beside its paper, as it was called then. */
@Embeddable
public class FileColumns {
    private int position;

    // What applies by itself to entities does not inside of a collection.
    @Convert(converter = UuidConverter.class)
    @Column(name = "attachment_id")
    private UUID attachment;

    private String name;
    private String type;
    private int size;
    private String digest;

    /** For persistence. */
    protected FileColumns() {}

    static List<FileColumns> of(List<Attachment> files) {
        List<FileColumns> all = new ArrayList<>();
        for (Attachment file : files) {
            FileColumns columns = new FileColumns();
            columns.position = all.size();
            columns.attachment = file.id();
            columns.name = file.name();
            columns.type = file.type();
            columns.size = file.size();
            columns.digest = file.digest();
            all.add(columns);
        }
        return all;
    }

    CarriedFile file() {
        return new CarriedFile(name, type, size, digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileColumns same && same.position == position && same.attachment.equals(attachment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, attachment);
    }
}
