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
import now.billing.sending.AnswerEstimate;
import now.billing.sending.Answering;
import now.billing.sending.DeliveryView;
import now.billing.sending.MailView;
import now.billing.sending.SendDocument;
import org.jspecify.annotations.Nullable;

/** Estimates, for whoever may: what the client says to one, and what it becomes. */
@Stateless
@Local({DocumentFacade.class, AnsweredFacade.class})
@OfKind(DocumentKind.ESTIMATE)
public class EstimateFacade extends KindFacade implements DocumentFacade, AnsweredFacade {
    @Inject
    private Answering answering;

    @Inject
    @OfKind(DocumentKind.INVOICE)
    private PartsFacade invoices;

    @Inject
    @OfKind(DocumentKind.PRO_FORMA)
    private PartsFacade proFormas;

    @Override
    @RolesAllowed("estimate.read")
    public CalculatedDocument calculate(DocumentContent content) {
        return content.calculate();
    }

    @Override
    @RolesAllowed("estimate.draft")
    public DocumentContent blank(@Nullable UUID customerId) {
        return drafting.blank(kind, customerId);
    }

    @Override
    @RolesAllowed("estimate.draft")
    public DraftSaved save(SaveDraft command) {
        return drafting.save(kind, command);
    }

    @Override
    @RolesAllowed("estimate.draft")
    public DraftSaved duplicate(UUID id) {
        return drafting.duplicate(ref(id));
    }

    @Override
    @RolesAllowed("estimate.draft")
    public DraftSaved draftFrom(DocumentRef original) {
        return drafting.from(original, kind);
    }

    @Override
    @RolesAllowed("estimate.delete-draft")
    public void discard(UUID id, long version) {
        drafting.discard(ref(id), version);
    }

    @Override
    @RolesAllowed("estimate.read")
    public IssueReview review(UUID id) {
        return issuing.review(ref(id));
    }

    @Override
    @RolesAllowed("estimate.issue")
    public Issued issue(IssueDocument command) {
        return issuing.issue(kind, command);
    }

    @Override
    @RolesAllowed("estimate.send")
    public void checkMail(SendDocument command) {
        sending.check(kind, command);
    }

    @Override
    @RolesAllowed("estimate.read")
    public SendDocument suggestion(UUID id) {
        return sending.suggestion(ref(id));
    }

    @Override
    @RolesAllowed("estimate.send")
    public DeliveryView send(SendDocument command) {
        answering.requireSendable(command.id());
        return sending.send(kind, command);
    }

    @Override
    @RolesAllowed("estimate.send")
    public DeliveryView sendAgain(UUID id, UUID delivery) {
        answering.requireSendable(id);
        return sending.sendAgain(ref(id), delivery);
    }

    @Override
    @RolesAllowed("estimate.read")
    public List<DeliveryView> deliveries(UUID id) {
        return sending.deliveries(ref(id));
    }

    @Override
    @RolesAllowed("estimate.read")
    @TransactionAttribute(NOT_SUPPORTED)
    public MailView mail(UUID id, UUID delivery) {
        return mails.get(ref(id), delivery);
    }

    @Override
    @RolesAllowed("estimate.read")
    @TransactionAttribute(NOT_SUPPORTED)
    public RenderedFile mailFile(UUID id, UUID delivery) {
        return mails.file(ref(id), delivery);
    }

    @Override
    @RolesAllowed("estimate.read")
    public boolean mailsKeptAsFiles() {
        return sending.keepsFiles();
    }

    @Override
    @RolesAllowed("estimate.read")
    public List<Attachment> attachments(UUID id) {
        return attaching.of(ref(id));
    }

    @Override
    @RolesAllowed("estimate.read")
    public RenderedFile attachment(UUID id, String name) {
        return attached(id, name);
    }

    @Override
    @RolesAllowed("estimate.draft")
    public Attached attach(AttachFile command) {
        return attaching.attach(ref(command.document()), command);
    }

    @Override
    @RolesAllowed("estimate.draft")
    public void detach(UUID id, String name, String seen) {
        attaching.detach(ref(id), name, seen);
    }

    @Override
    @RolesAllowed("estimate.read")
    public Page<DocumentRow> page(ListQuery<DocumentTab, DocumentSort> query) {
        return views.page(kind, query);
    }

    @Override
    @RolesAllowed("estimate.read")
    public ListTotals<DocumentTab> totals(ListQuery<DocumentTab, DocumentSort> query) {
        return views.totals(kind, query);
    }

    @Override
    @RolesAllowed("estimate.read")
    public DocumentView get(UUID id) {
        return views.get(ref(id));
    }

    @Override
    @RolesAllowed({"estimate.read", "estimate.draft", "estimate.issue", "estimate.answer"})
    public DocumentView changed(UUID id) {
        return views.get(ref(id));
    }

    @Override
    @RolesAllowed("estimate.read")
    public List<TimelineEntry> timeline(UUID id) {
        return views.timeline(ref(id));
    }

    @Override
    @RolesAllowed("estimate.read")
    public List<RelatedView> related(UUID id) {
        return views.related(ref(id));
    }

    @Override
    @RolesAllowed({"estimate.read", "audit.read"})
    public EvidenceView evidence(UUID id) {
        return evidence.of(ref(id));
    }

    @Override
    @RolesAllowed("estimate.read")
    @TransactionAttribute(NOT_SUPPORTED)
    public RenderedFile pdf(UUID id) {
        return rendering.pdf(ref(id));
    }

    @Override
    @RolesAllowed("estimate.read")
    @TransactionAttribute(NOT_SUPPORTED)
    public RenderedFile paperPage(UUID id, int page) {
        return rendering.page(ref(id), page);
    }

    @Override
    @RolesAllowed("estimate.read")
    @TransactionAttribute(NOT_SUPPORTED)
    public int paperPages(UUID id) {
        return rendering.pages(ref(id));
    }

    @Override
    @RolesAllowed("estimate.read")
    @TransactionAttribute(NOT_SUPPORTED)
    public RenderedFile draftPage(UUID id, int page) {
        return rendering.draftPage(ref(id), page);
    }

    @Override
    @RolesAllowed("estimate.read")
    @TransactionAttribute(NOT_SUPPORTED)
    public int draftPages(UUID id) {
        return rendering.draftPages(ref(id));
    }

    @Override
    @RolesAllowed("estimate.answer")
    public void answer(AnswerEstimate command) {
        answering.record(command);
    }

    @Override
    @RolesAllowed("estimate.issue")
    public void withdraw(UUID id) {
        answering.withdraw(id);
    }

    @Override
    @RolesAllowed("estimate.convert")
    public DraftSaved invoice(ConvertEstimate command) {
        return invoices.draftOf(command);
    }

    @Override
    @RolesAllowed("estimate.convert")
    public DraftSaved proForma(ConvertEstimate command) {
        return proFormas.draftOf(command);
    }
}
