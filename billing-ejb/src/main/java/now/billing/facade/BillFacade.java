package now.billing.facade;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import now.billing.access.boundary.OwnTransaction;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.drafting.BillFiles;
import now.billing.drafting.DraftFiles;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.KeptFile;
import now.billing.drafting.OfKind;
import now.billing.drafting.SaveDraft;
import now.billing.issuing.IssueDocument;
import now.billing.issuing.IssueReview;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.BillFacts;
import now.billing.kernel.document.BillFile;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.NotFound;
import now.billing.rendering.archive.RenderedFile;
import now.billing.reporting.BillView;
import now.billing.reporting.BillViews;
import now.billing.reporting.DocumentRow;
import now.billing.reporting.DocumentView;
import now.billing.reporting.PayablesView;
import now.billing.reporting.TimelineEntry;
import now.billing.settling.BillPaying;
import now.billing.settling.PayBill;
import org.jspecify.annotations.Nullable;

/** Bills, for whoever may (ADR 0085). */
@Stateless
@OfKind(DocumentKind.BILL)
public class BillFacade extends KindFacade implements PayableFacade {
    @Inject
    private BillViews bills;

    @Inject
    private BillPaying paying;

    @Inject
    private BillFiles billFiles;

    @Inject
    private DraftFiles files;

    @Inject
    private OwnTransaction transaction;

    @Override
    @RolesAllowed("bill.read")
    public CalculatedDocument calculate(DocumentContent content) {
        return content.calculate();
    }

    @Override
    @RolesAllowed("bill.draft")
    public DocumentContent blank(@Nullable UUID supplierId) {
        return drafting.blank(kind, supplierId);
    }

    @Override
    @RolesAllowed("bill.draft")
    public DraftSaved save(SaveDraft command) {
        return drafting.save(kind, command);
    }

    @Override
    @RolesAllowed("bill.draft")
    public DraftSaved saveBesideFile(SaveDraft command) {
        UUID id = command.id();
        if (id == null || !(command.facts() instanceof BillFacts facts)) {
            return drafting.save(kind, command);
        }
        BillFile file = bills.get(id).attachment();
        return drafting.save(
                kind,
                new SaveDraft(
                        id, command.version(), command.customerId(), command.content(), facts.withAttachment(file)));
    }

    @Override
    @RolesAllowed("bill.delete-draft")
    public void discard(UUID id, long version) {
        drafting.discard(ref(id), version);
    }

    @Override
    @RolesAllowed("bill.read")
    public DocumentView get(UUID id) {
        return views.get(ref(id));
    }

    @Override
    @RolesAllowed("bill.read")
    public BillView bill(UUID id) {
        return bills.get(id);
    }

    @Override
    @RolesAllowed({"bill.read", "bill.draft", "bill.approve", "bill.pay"})
    public BillView changed(UUID id) {
        return bills.get(id);
    }

    @Override
    @RolesAllowed("bill.read")
    public Page<DocumentRow> page(ListQuery<DocumentTab, DocumentSort> query) {
        return views.page(kind, query);
    }

    @Override
    @RolesAllowed("bill.read")
    public ListTotals<DocumentTab> totals(ListQuery<DocumentTab, DocumentSort> query) {
        return views.totals(kind, query);
    }

    @Override
    @RolesAllowed("bill.read")
    public IssueReview review(UUID id) {
        return issuing.review(ref(id));
    }

    @Override
    @RolesAllowed("bill.approve")
    public void approve(IssueDocument command) {
        issuing.issue(kind, command);
    }

    @Override
    @RolesAllowed("bill.pay")
    public UUID pay(UUID id, PayBill command) {
        return paying.pay(id, command);
    }

    @Override
    @RolesAllowed("bill.pay")
    public void takeBack(UUID id, UUID payment, String reason) {
        paying.takeBack(id, payment, reason);
    }

    @Override
    @RolesAllowed("bill.approve")
    public void cancel(UUID id, String reason) {
        paying.cancel(id, reason);
    }

    @Override
    @RolesAllowed("bill.draft")
    @TransactionAttribute(NOT_SUPPORTED)
    public KeptFile keep(byte[] content) {
        BillFiles.Checked checked = billFiles.checked(transaction.tenant(), content);
        return transaction.run(() -> billFiles.keep(checked));
    }

    @Override
    @RolesAllowed("bill.draft")
    @TransactionAttribute(NOT_SUPPORTED)
    public void attach(UUID id, long version, byte @Nullable [] content) {
        BillFiles.Checked checked = content == null ? null : billFiles.checked(transaction.tenant(), content);
        transaction.run(() -> {
            billFiles.attach(id, version, checked);
            return id;
        });
    }

    @Override
    @RolesAllowed("bill.read")
    public RenderedFile attachment(UUID id) {
        BillView bill = bills.get(id);
        BillFile file = bill.attachment();
        if (file == null) {
            throw NotFound.create();
        }
        return new RenderedFile(
                file.name(bill.facts().number()),
                file.type(),
                files.content(file.digest()),
                new ContentDigest(file.digest()));
    }

    @Override
    @RolesAllowed("bill.read")
    public List<TimelineEntry> timeline(UUID id) {
        return views.timeline(ref(id));
    }

    @Override
    @RolesAllowed("bill.read")
    public PayablesView payables() {
        return bills.payables();
    }
}
