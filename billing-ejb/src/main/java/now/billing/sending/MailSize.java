package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import now.billing.documents.records.Artifacts;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.rendering.archive.PaperArchive;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large the files of one mail may be together. On the way they are a third larger: what most mail servers take at
 * most, 25 MB, is 18 MB of files.
 */
@Dependent
class MailSize {
    static final ProblemCode TOO_LARGE = ProblemCode.of("mail.too_large");

    private static final int MEGABYTE = 1024 * 1024;
    private static final int TENTHS = 10;

    private final Artifacts artifacts;
    private final int most;

    @Inject
    MailSize(Artifacts artifacts, @ConfigProperty(name = "billing.mail.megabytes", defaultValue = "18") int most) {
        this.artifacts = artifacts;
        this.most = most;
    }

    /**
     * Whether the paper and these files fit; a paper that nobody has drawn yet counts once it is known.
     *
     * @throws InvalidInput {@code mail.too_large} about {@code attachments}
     */
    void require(DocumentRef ref, List<Attachment> files) {
        long bytes = bytes(artifacts.sizeOfFirst(ref, PaperArchive.FORMAT).orElse(0), files);
        if (!fits(bytes)) {
            throw InvalidInput.of("attachments", TOO_LARGE, "value", megabytes(bytes), "limit", most);
        }
    }

    boolean fits(long bytes) {
        return bytes <= (long) most * MEGABYTE;
    }

    /** What is told where a mail that was asked for turns out to be too large. */
    String words(long bytes) {
        return "the mail would have " + megabytes(bytes) + " MB, " + most + " MB are possible";
    }

    private static long bytes(long paper, List<Attachment> files) {
        return paper + files.stream().mapToLong(Attachment::size).sum();
    }

    /** In MB, rounded up to a tenth: what is too large never reads as if it fitted. */
    private static String megabytes(long bytes) {
        long tenths = (bytes * TENTHS + MEGABYTE - 1) / MEGABYTE;
        return tenths / TENTHS + "." + tenths % TENTHS;
    }
}
