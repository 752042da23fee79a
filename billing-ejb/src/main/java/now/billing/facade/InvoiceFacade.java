package now.billing.facade;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import now.billing.auditing.EvidenceView;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.drafting.AttachFile;
import now.billing.drafting.Attached;
import now.billing.drafting.ConvertEstimate;
import now.billing.drafting.Converting;
import now.billing.drafting.Delivering;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.OfKind;
import now.billing.drafting.SaveDraft;
import now.billing.issuing.IssueDocument;
import now.billing.issuing.IssueReview;
import now.billing.issuing.Issued;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.rendering.archive.RenderedFile;
import now.billing.reporting.DocumentRow;
import now.billing.reporting.DocumentView;
import now.billing.reporting.RelatedView;
import now.billing.reporting.TimelineEntry;
import now.billing.sending.DeliveryView;
import now.billing.sending.MailView;
import now.billing.sending.SendDocument;
import org.jspecify.annotations.Nullable;

/** Invoices, for whoever may. Who may read payments may read the paper of what was paid. */
@Stateless
@Local({DocumentFacade.class, PartsFacade.class})
@OfKind(DocumentKind.INVOICE)
public class InvoiceFacade extends KindFacade implements DocumentFacade, PartsFacade {
    @Inject
    private Converting converting;

    @Inject
    private Delivering delivering;

    @Override
    @RolesAllowed("invoice.read")
    public CalculatedDocument calculate(DocumentContent content) {
        return content.calculate();
    }

    @Override
    @RolesAllowed("invoice.draft")
    public DocumentContent blank(@Nullable UUID customerId) {
        return drafting.blank(kind, customerId);
    }

    @Override
    @RolesAllowed("invoice.draft")
    public DraftSaved save(SaveDraft command) {
        return drafting.save(kind, command);
    }

    @Override
    @RolesAllowed("invoice.draft")
    public DraftSaved duplicate(UUID id) {
        return drafting.duplicate(ref(id));
    }

    @Override
    @RolesAllowed("invoice.draft")
    public DraftSaved draftFrom(DocumentRef original) {
        return original.kind() == DocumentKind.DELIVERY_NOTE
                ? delivering.invoice(original)
                : drafting.from(original, kind);
    }

    @Override
    @RolesAllowed("invoice.draft")
    public DraftSaved draftOf(ConvertEstimate command) {
        return converting.convert(command, kind);
    }

    @Override
    @RolesAllowed("invoice.delete-draft")
    public void discard(UUID id, long version) {
        drafting.discard(ref(id), version);
    }

    @Override
    @RolesAllowed("invoice.read")
    public IssueReview review(UUID id) {
        return issuing.review(ref(id));
    }

    @Override
    @RolesAllowed("invoice.issue")
    public Issued issue(IssueDocument command) {
        return issuing.issue(kind, command);
    }

    @Override
    @RolesAllowed("invoice.send")
    public void checkMail(SendDocument command) {
        sending.check(kind, command);
    }

    @Override
    @RolesAllowed("invoice.read")
    public SendDocument suggestion(UUID id) {
        return sending.suggestion(ref(id));
    }

    @Override
    @RolesAllowed("invoice.send")
    public DeliveryView send(SendDocument command) {
        return sending.send(kind, command);
    }

    @Override
    @RolesAllowed("invoice.send")
    public DeliveryView sendAgain(UUID id, UUID delivery) {
        return sending.sendAgain(ref(id), delivery);
    }

    @Override
    @RolesAllowed("invoice.read")
    public List<DeliveryView> deliveries(UUID id) {
        return sending.deliveries(ref(id));
    }

    @Override
    @RolesAllowed("invoice.read")
    @TransactionAttribute(NOT_SUPPORTED)
    public MailView mail(UUID id, UUID delivery) {
        return mails.get(ref(id), delivery);
    }

    @Override
    @RolesAllowed("invoice.read")
    @TransactionAttribute(NOT_SUPPORTED)
    public RenderedFile mailFile(UUID id, UUID delivery) {
        return mails.file(ref(id), delivery);
    }

    @Override
    @RolesAllowed("invoice.read")
    public boolean mailsKeptAsFiles() {
        return sending.keepsFiles();
    }

    @Override
    @RolesAllowed("invoice.read")
    public List<Attachment> attachments(UUID id) {
        return attaching.of(ref(id));
    }

    @Override
    @RolesAllowed("invoice.read")
    public RenderedFile attachment(UUID id, String name) {
        return attached(id, name);
    }

    @Override
    @RolesAllowed("invoice.draft")
    public Attached attach(AttachFile command) {
        return attaching.attach(ref(command.document()), command);
    }

    @Override
    @RolesAllowed("invoice.draft")
    public void detach(UUID id, String name, String seen) {
        attaching.detach(ref(id), name, seen);
    }

    @Override
    @RolesAllowed("invoice.read")
    public Page<DocumentRow> page(ListQuery<DocumentTab, DocumentSort> query) {
        return views.page(kind, query);
    }

    @Override
    @RolesAllowed("invoice.read")
    public ListTotals<DocumentTab> totals(ListQuery<DocumentTab, DocumentSort> query) {
        return views.totals(kind, query);
    }

    @Override
    @RolesAllowed("invoice.read")
    public DocumentView get(UUID id) {
        return views.get(ref(id));
    }

    @Override
    @RolesAllowed({"invoice.read", "invoice.draft", "invoice.issue", "credit-note.apply", "payment.refund"})
    public DocumentView changed(UUID id) {
        return views.get(ref(id));
    }

    @Override
    @RolesAllowed("invoice.read")
    public List<TimelineEntry> timeline(UUID id) {
        return views.timeline(ref(id));
    }

    @Override
    @RolesAllowed("invoice.read")
    public List<RelatedView> related(UUID id) {
        return views.related(ref(id));
    }

    @Override
    @RolesAllowed({"invoice.read", "audit.read"})
    public EvidenceView evidence(UUID id) {
        return evidence.of(ref(id));
    }

    @Override
    @RolesAllowed({"invoice.read", "payment.read"})
    @TransactionAttribute(NOT_SUPPORTED)
    public RenderedFile pdf(UUID id) {
        return rendering.pdf(ref(id));
    }

    @Override
    @RolesAllowed("invoice.read")
    @TransactionAttribute(NOT_SUPPORTED)
    public RenderedFile paperPage(UUID id, int page) {
        return rendering.page(ref(id), page);
    }

    @Override
    @RolesAllowed("invoice.read")
    @TransactionAttribute(NOT_SUPPORTED)
    public int paperPages(UUID id) {
        return rendering.pages(ref(id));
    }

    @Override
    @RolesAllowed("invoice.read")
    @TransactionAttribute(NOT_SUPPORTED)
    public RenderedFile draftPage(UUID id, int page) {
        return rendering.draftPage(ref(id), page);
    }

    @Override
    @RolesAllowed("invoice.read")
    @TransactionAttribute(NOT_SUPPORTED)
    public int draftPages(UUID id) {
        return rendering.draftPages(ref(id));
    }
}
