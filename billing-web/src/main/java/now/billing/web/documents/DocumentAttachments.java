package now.billing.web.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.AttachmentType;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** The files beside the document of the page, draft or issued; they are added by js/attachments.js. */
@Named("documentAttachments")
@RequestScoped
public class DocumentAttachments {
    @Inject
    private PageKind kind;

    private @Nullable List<Attachment> known;

    /** Those of this document; none before it is kept. */
    public List<Attachment> of(@Nullable UUID document) {
        List<Attachment> read = known;
        if (read == null) {
            read = document == null ? List.of() : kind.documents().attachments(document);
            known = read;
        }
        return read;
    }

    /** Reads them anew once a file was added. */
    public void refresh() {
        known = null;
    }

    public void remove(UUID document, String name, String digest) {
        kind.documents().detach(document, name, digest);
        known = null;
        Notices.done("attachments.removed", name);
    }

    /** What the picker of files offers. */
    public String getAccepted() {
        return Stream.of(AttachmentType.values())
                .flatMap(type -> type.endings().stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }

    public int getMostBytes() {
        return Attachment.MOST_BYTES;
    }

    /** Bytes as people read them. */
    public String size(long bytes) {
        return FileSizes.say(bytes);
    }
}
