package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import now.billing.documents.drafts.Attachments;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How many files may stand beside a document, how large all are together, and how much a tenant may keep of them. */
@Dependent
class AttachmentRoom {
    static final ProblemCode TOO_LARGE = ProblemCode.of("attachment.too_large");
    static final ProblemCode TOO_MANY = ProblemCode.of("attachment.too_many");
    static final ProblemCode TOO_LARGE_TOGETHER = ProblemCode.of("attachment.too_large_together");
    static final ProblemCode QUOTA = ProblemCode.of("attachment.quota");

    private static final int KILOBYTE = 1024;
    private static final int MEGABYTE = KILOBYTE * KILOBYTE;
    private static final int TENTHS = 10;

    private final Attachments attachments;
    private final int quota;

    /** @param quota MB of a tenant's attachments, each content counted once */
    @Inject
    AttachmentRoom(
            Attachments attachments,
            @ConfigProperty(name = "billing.attachments.megabytes", defaultValue = "2000") int quota) {
        this.attachments = attachments;
        this.quota = quota;
    }

    /**
     * Beside one document.
     *
     * @param old whose place the wanted one takes, or null
     * @throws RuleViolated {@code attachment.too_many}, {@code attachment.too_large_together}
     */
    void require(List<Attachment> there, @Nullable Attachment old, Attachment wanted) {
        int count = there.size() + (old == null ? 1 : 0);
        if (count > Attachment.MOST) {
            throw RuleViolated.of(TOO_MANY, "value", count, "limit", Attachment.MOST);
        }
        long bytes = there.stream().mapToLong(Attachment::size).sum() + wanted.size() - (old == null ? 0 : old.size());
        if (bytes > Attachment.MOST_BYTES_TOGETHER) {
            throw RuleViolated.of(
                    TOO_LARGE_TOGETHER, "value", megabytes(bytes), "limit", megabytes(Attachment.MOST_BYTES_TOGETHER));
        }
    }

    /**
     * Of the tenant, for one more; a content that it has already costs nothing.
     *
     * @throws RuleViolated {@code attachment.quota}
     */
    void requireQuota(Attachment wanted) {
        long bytes = attachments.bytes() + (attachments.uses(wanted.digest()) ? 0 : wanted.size());
        if (bytes > (long) quota * MEGABYTE) {
            throw RuleViolated.of(QUOTA, "value", megabytes(bytes), "limit", quota);
        }
    }

    /** Written in MB, rounded up to a tenth: what is too large never reads as if it fitted. */
    static String megabytes(long bytes) {
        long tenths = (bytes * TENTHS + MEGABYTE - 1) / MEGABYTE;
        return tenths % TENTHS == 0 ? Long.toString(tenths / TENTHS) : tenths / TENTHS + "." + tenths % TENTHS;
    }
}
