package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import now.billing.documents.drafts.Bills;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.Drafts;
import now.billing.kernel.document.BillFile;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.terms.FileType;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.maintaining.Changes;
import now.billing.maintaining.spi.LogoImages;
import now.billing.tenancy.TenantCode;
import org.jspecify.annotations.Nullable;

/**
 * The bill as it came, kept beside its draft until it is approved. Asks for no permission: people and programs come by
 * a façade.
 */
@Dependent
public class BillFiles {
    static final ProblemCode TOO_LARGE = ProblemCode.of("bill.file_too_large");
    static final ProblemCode OTHER_TYPE = ProblemCode.of("bill.file_type");

    @Inject
    private Bills bills;

    @Inject
    private Drafts drafts;

    @Inject
    private DraftFiles files;

    @Inject
    private LogoImages pictures;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /** A file that was looked at: of its type, a picture drawn anew. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes go to the store and are never compared
    public record Checked(FileType type, byte[] content) {}

    /**
     * Looks at what was sent; not to be called in a transaction, because a picture is drawn anew, so that nothing is
     * left of what it said beside what is seen.
     *
     * @throws InvalidInput without a field, if it is too large, none of the types of bills, or a broken picture
     */
    public Checked checked(TenantCode tenant, byte[] sent) {
        if (sent.length > BillFile.MOST_BYTES) {
            throw InvalidInput.value(TOO_LARGE, "value", sent.length, "limit", BillFile.MOST_BYTES);
        }
        FileType type = BillFile.typeOf(sent).orElseThrow(() -> InvalidInput.value(OTHER_TYPE));
        if (type == FileType.PDF) {
            return new Checked(type, sent);
        }
        LogoImages.LogoImage drawn = pictures.redraw(tenant, sent);
        if (drawn.bytes().length > BillFile.MOST_BYTES) {
            throw InvalidInput.value(TOO_LARGE, "value", drawn.bytes().length, "limit", BillFile.MOST_BYTES);
        }
        return new Checked(FileType.named(drawn.mediaType()).orElseThrow(), drawn.bytes());
    }

    /** Keeps a content for a bill that is about to be written. */
    public KeptFile keep(Checked file) {
        return files.keep(file.type(), file.content());
    }

    /**
     * Puts a file beside a draft, or takes the one away that is there.
     *
     * @param file null for none
     * @throws now.billing.kernel.problem.RuleViolated {@code bill.already_issued}
     */
    public void attach(UUID id, long version, @Nullable Checked file) {
        DocumentRef ref = DocumentRef.of(DocumentKind.BILL, id);
        String digest = file == null ? null : keep(file).digest();
        Draft draft = drafts.find(ref).orElseThrow(NotFound::create);
        draft.requireEditable();
        Changes.requireSeen(draft.version(), version);
        Set<String> before = DraftFiles.digests(draft.terms(), bills.find(id).orElseThrow(NotFound::create));
        draft.touch(clock.instant());
        changes.write();
        bills.attach(id, digest);
        files.use(ref, before, DraftFiles.digests(draft.terms(), bills.find(id).orElseThrow(NotFound::create)));
    }
}
