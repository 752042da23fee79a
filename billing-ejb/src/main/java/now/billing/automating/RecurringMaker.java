package now.billing.automating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.documents.records.DocumentLink;
import now.billing.documents.records.DocumentLinks;
import now.billing.documents.recurring.RecurringInvoices.Due;
import now.billing.drafting.Drafting;
import now.billing.drafting.SaveDraft;
import now.billing.drafting.StoredDraft;
import now.billing.drafting.StoredDrafts;
import now.billing.issuing.IssueDocument;
import now.billing.issuing.Issuing;
import now.billing.kernel.document.Confirmations;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.RecurringContent;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.schedule.Occurrence;
import now.billing.kernel.schedule.Recurrence;
import now.billing.sending.SendDocument;
import now.billing.sending.Sending;

/** Makes one invoice of a recurring one, by the same beans as a person does, within the current transaction. */
@Dependent
public class RecurringMaker {
    /** It was due on a day that is none of its days any more. */
    static final ProblemCode OTHER_DAYS = ProblemCode.of("recurring.other_days");

    private final StoredDrafts drafts;
    private final Drafting drafting;
    private final Issuing issuing;
    private final Sending sending;
    private final DocumentLinks links;
    private final PeriodWords words;
    private final BusinessTime time;

    @Inject
    RecurringMaker(
            StoredDrafts drafts,
            Drafting drafting,
            Issuing issuing,
            Sending sending,
            DocumentLinks links,
            PeriodWords words,
            BusinessTime time) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.issuing = issuing;
        this.sending = sending;
        this.links = links;
        this.words = words;
        this.time = time;
    }

    /**
     * Drafts the invoice of this day, and issues and sends it where that is wanted. The questions of the issue were
     * answered by whoever wrote the recurring invoice.
     *
     * @return the id of the invoice
     */
    UUID make(Due due) {
        DocumentRef ref = DocumentRef.of(DocumentKind.RECURRING, due.id());
        StoredDraft first = drafts.find(ref).orElseThrow(NotFound::create);
        if (!(first.facts() instanceof RecurringFacts facts)) {
            throw new IllegalStateException("a recurring invoice without its days: " + ref);
        }
        UUID made = drafting.save(
                        DocumentKind.INVOICE, new SaveDraft(null, null, first.customerId(), content(first, facts, due)))
                .id();
        links.add(new DocumentLink(DocumentRef.invoice(made), DocumentLink.Relation.RECURS, ref));
        if (facts.mode() != RecurringFacts.Mode.DRAFT) {
            issuing.issue(DocumentKind.INVOICE, new IssueDocument(made, null, EnumSet.allOf(Confirmations.Word.class)));
        }
        if (facts.mode() == RecurringFacts.Mode.SEND) {
            sending.sendInTurn(DocumentKind.INVOICE, SendDocument.usual(made));
        }
        return made;
    }

    private DocumentContent content(StoredDraft first, RecurringFacts facts, Due due) {
        Recurrence recurrence = facts.recurrence();
        Occurrence occurrence =
                recurrence.on(due.on()).orElseThrow(() -> RuleViolated.of(OTHER_DAYS, "value", due.on()));
        return RecurringContent.of(
                first.content(),
                recurrence,
                occurrence,
                time.today(),
                words.of(
                        first.customerId(),
                        due.on(),
                        RecurringContent.period(first.content(), recurrence, occurrence)));
    }
}
