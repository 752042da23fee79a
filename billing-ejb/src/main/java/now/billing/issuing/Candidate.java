package now.billing.issuing;

import java.time.LocalDate;
import java.util.List;
import now.billing.documents.drafts.Draft;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.Confirmations;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.PaymentReference;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.problem.Problem;
import now.billing.organization.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * A draft with everything resolved that the issue adds: dates, parties, account, look. Nothing is looked up after this;
 * only the number is still a placeholder.
 *
 * @param draft as it is stored
 * @param content with issue date and due date filled in
 * @param facts with {@link #PLACEHOLDER} as number
 * @param known whether the draft has a customer; without one the buyer is empty
 * @param today the business date of the whole command, in the organization's zone
 * @param numbering what its number will be taken from, or null where no series was begun yet
 * @param own what its own facts mean
 * @param rateFindings what stands against it because of its currency
 */
record Candidate(
        Draft draft,
        DocumentContent content,
        IssueFacts facts,
        CalculatedDocument calculated,
        boolean known,
        LocalDate today,
        @Nullable Numbering numbering,
        IssueCase own,
        List<Problem> rateFindings) {
    /** Stands where the number will be; the gate's verdict must not depend on it. */
    static final DocumentNumber PLACEHOLDER = DocumentNumber.of("–");

    /** What only somebody who means it issues; what others wrote is nothing that he could have meant. */
    List<Problem> questions() {
        return draft.ref().kind().numberedByUs()
                ? Confirmations.of(content, calculated, facts.issueDate(), today)
                : List.of();
    }

    /** The document as it would be frozen with this number. */
    IssuedDocument frozenAs(DocumentNumber number) {
        IssueFacts numbered = new IssueFacts(
                facts.ref(),
                number,
                facts.issueDate(),
                facts.dueDate(),
                facts.language(),
                facts.timeZone(),
                facts.seller(),
                facts.buyer(),
                facts.customerId(),
                facts.accounts().stream()
                        .map(account -> account.withReference(reference(account, number)))
                        .toList(),
                facts.branding(),
                facts.ofKind(),
                facts.exchangeRate());
        return IssuedDocument.of(numbered, content, calculated);
    }

    /** What the payer is asked to write: what the document says, else what its number makes. */
    private String reference(PaymentInstructions account, DocumentNumber number) {
        PaymentDetails payment = content.more().payment();
        return PaymentReference.of(account.iban(), payment == null ? "" : payment.remittance(), number);
    }
}
