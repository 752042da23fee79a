package now.billing.facade;

import java.util.List;
import java.util.UUID;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.KeptFile;
import now.billing.drafting.SaveDraft;
import now.billing.issuing.IssueDocument;
import now.billing.issuing.IssueReview;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.RuleViolated;
import now.billing.rendering.archive.RenderedFile;
import now.billing.reporting.BillView;
import now.billing.reporting.DocumentRow;
import now.billing.reporting.PayablesView;
import now.billing.reporting.TimelineEntry;
import now.billing.settling.PayBill;
import org.jspecify.annotations.Nullable;

/** What can be done with the bills of suppliers beside writing them, by whoever may. Nobody is sent one. */
public interface PayableFacade extends DraftFacade {
    Page<DocumentRow> page(ListQuery<DocumentTab, DocumentSort> query);

    /** Sums and counts of what a query finds. */
    ListTotals<DocumentTab> totals(ListQuery<DocumentTab, DocumentSort> query);

    BillView bill(UUID id);

    /** What became of one through the caller: who may change it may see the answer to the change. */
    BillView changed(UUID id);

    /** Stores a draft as a whole but for its file, which has calls of its own. */
    DraftSaved saveBesideFile(SaveDraft command);

    /** What approving the draft would meet. */
    IssueReview review(UUID id);

    /**
     * Finds the draft right: it is frozen, and owed.
     *
     * @throws RuleViolated {@code bill.duplicate} with the first bill of this supplier that has the number
     */
    void approve(IssueDocument command);

    /** Records money that was paid out for it; the id of the payment. */
    UUID pay(UUID id, PayBill command);

    /** Takes such a record back. */
    void takeBack(UUID id, UUID payment, String reason);

    /** Says that an approved bill is not owed. */
    void cancel(UUID id, String reason);

    /** Keeps the bill as it came for a draft that is about to be stored. */
    KeptFile keep(byte[] content);

    /** Puts the bill as it came beside its draft, or takes it away. */
    void attach(UUID id, long version, byte @Nullable [] content);

    /** The bill as it came. */
    RenderedFile attachment(UUID id);

    /** What happened to the bill, the oldest first. */
    List<TimelineEntry> timeline(UUID id);

    /** What is owed to suppliers today, by how long it is overdue. */
    PayablesView payables();
}
