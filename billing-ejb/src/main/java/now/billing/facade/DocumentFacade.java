package now.billing.facade;

import java.util.List;
import java.util.UUID;
import now.billing.auditing.EvidenceView;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.drafting.AttachFile;
import now.billing.drafting.Attached;
import now.billing.drafting.DraftSaved;
import now.billing.issuing.IssueDocument;
import now.billing.issuing.IssueReview;
import now.billing.issuing.Issued;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.rendering.archive.RenderedFile;
import now.billing.reporting.DocumentRow;
import now.billing.reporting.DocumentView;
import now.billing.reporting.RelatedView;
import now.billing.reporting.TimelineEntry;
import now.billing.sending.DeliveryView;
import now.billing.sending.MailView;
import now.billing.sending.SendDocument;

/**
 * What can be done with documents of every kind, by whoever may. An id of another kind or another tenant is unknown:
 * {@link NotFound}; whoever lacks the permission gets {@link NotAllowed} or the container's refusal.
 */
public interface DocumentFacade extends DraftFacade {

    /** A new draft with the content of any document of this kind, without its dates. */
    DraftSaved duplicate(UUID id);

    /** A draft of this kind with the content of an issued document, whose own verb led here. */
    DraftSaved draftFrom(DocumentRef original);

    /** What issuing the draft would meet. */
    IssueReview review(UUID id);

    /** Numbers and freezes the draft. */
    Issued issue(IssueDocument command);

    /** Whether this mail could be queued once the document has its number; of a draft, too. */
    void checkMail(SendDocument command);

    /** Receivers, subject and message as they are usual, and the files beside the document. */
    SendDocument suggestion(UUID id);

    /** Queues a mail with the paper, the public link and files beside the document. */
    DeliveryView send(SendDocument command);

    /** Sends again what failed, stayed unconfirmed or got lost. */
    DeliveryView sendAgain(UUID id, UUID delivery);

    /** The mails of the document, none for a draft. */
    List<DeliveryView> deliveries(UUID id);

    /** One mail as its receiver reads it. */
    MailView mail(UUID id, UUID delivery);

    /** The mail as a file; unknown unless it was kept on this machine. */
    RenderedFile mailFile(UUID id, UUID delivery);

    /** Whether mails are kept as files, because no mail server is configured. */
    boolean mailsKeptAsFiles();

    /** The files beside the document, by name. */
    List<Attachment> attachments(UUID id);

    /** One of them with its bytes. */
    RenderedFile attachment(UUID id, String name);

    /** Puts a file beside the document, be it a draft or issued. */
    Attached attach(AttachFile command);

    /**
     * Takes a file away that is beside the document.
     *
     * @param seen its digest as the caller saw it
     */
    void detach(UUID id, String name, String seen);

    Page<DocumentRow> page(ListQuery<DocumentTab, DocumentSort> query);

    /** Sums and counts of what a query finds. */
    ListTotals<DocumentTab> totals(ListQuery<DocumentTab, DocumentSort> query);

    /** What became of a document through the caller: who may change it may see the answer to the change. */
    DocumentView changed(UUID id);

    /** What happened to the document, the oldest first. */
    List<TimelineEntry> timeline(UUID id);

    /** What the document comes from and what came from it, the newest first. */
    List<RelatedView> related(UUID id);

    /** What the log of evidence says about the issue. */
    EvidenceView evidence(UUID id);

    /** The paper of an issued document; the same bytes for ever. */
    RenderedFile pdf(UUID id);

    /** Page n, from 1, of the paper as picture. */
    RenderedFile paperPage(UUID id, int page);

    /** How many pages the paper has. */
    int paperPages(UUID id);

    /** Page n of the draft as it would be issued now, marked as draft. */
    RenderedFile draftPage(UUID id, int page);

    /** How many pages the draft would have. */
    int draftPages(UUID id);
}
