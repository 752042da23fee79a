package now.billing.issuing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.documents.records.IssuedRecord;
import now.billing.drafting.CreditRests;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.CreditNoteFacts;
import now.billing.kernel.document.CreditRest;
import now.billing.kernel.document.Credited;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.Note;
import now.billing.kernel.document.terms.PrecedingInvoice;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * What a credit note takes back, resolved for its issue.
 *
 * @param credited the invoice, or null where the credit note stands free
 */
record Credit(CreditNoteFacts facts, @Nullable Invoice credited) implements IssueCase {
    static final ProblemCode BEFORE_INVOICE = ProblemCode.of("credit.before_invoice");

    /** UNTDID 4451: reason. */
    private static final String REASON = "ACD";

    /** An invoice, and what of it could be credited before. */
    record Invoice(UUID id, IssuedRecord record, CreditRest rest) {}

    /** As it goes into the record: with the invoice (BG-3) and the reason (BG-1), settled with the rest. */
    @Override
    public DocumentContent completed(DocumentContent content) {
        Note note = facts.reason().isEmpty() ? null : new Note(REASON, facts.reason());
        DocumentTerms terms = content.more();
        if (credited != null) {
            IssuedDocument invoice = (IssuedDocument) credited.record.frozen();
            PrecedingInvoice preceding =
                    new PrecedingInvoice(credited.record.number().value(), credited.record.issueDate());
            terms = terms.takingBack(preceding, note, invoice.more().withholding());
        } else if (note != null) {
            terms = terms.withNote(note);
        }
        return settled(content.toBuilder().more(terms).build());
    }

    /** What takes more than is left stays as it is, to be refused. */
    private DocumentContent settled(DocumentContent content) {
        CalculatedDocument calculated = calculate(content);
        return credited == null || !credited.rest.allows(calculated)
                ? content
                : credited.rest.settled(content, calculated);
    }

    /** A credit is worth what its invoice is worth. */
    @Override
    public @Nullable ExchangeRate rate() {
        return credited == null ? null : ((IssuedDocument) credited.record.frozen()).exchangeRate();
    }

    /** The totals; what takes the rest of a VAT group takes it to the cent. */
    @Override
    public CalculatedDocument calculate(DocumentContent content) {
        CalculatedDocument calculated = content.calculate();
        return credited == null
                ? calculated
                : content.calculate(credited.rest.taxes(content.priceBasis(), calculated.taxes()));
    }

    @Override
    public @Nullable UUID held() {
        return facts.invoiceId();
    }

    /** It is of no earlier day than what it takes back. */
    @Override
    public List<Problem> findings(LocalDate issueDate) {
        return credited == null || !issueDate.isBefore(credited.record.issueDate())
                ? List.of()
                : List.of(Problem.at(
                        "issueDate",
                        BEFORE_INVOICE,
                        "number",
                        credited.record.number(),
                        "limit",
                        credited.record.issueDate()));
    }

    /** It takes no more than is left. */
    @Override
    public Optional<RuleViolated> refusal(CalculatedDocument calculated) {
        return credited == null || credited.rest.allows(calculated)
                ? Optional.empty()
                : Optional.of(CreditRests.exceeded(credited.record, credited.rest));
    }

    /** The invoice of which nothing is left after it; empty or one. */
    List<IssuedRecord> takenBack(CalculatedDocument calculated) {
        return credited != null && credited.rest.less(Credited.of(calculated)).isNothing()
                ? List.of(credited.record)
                : List.of();
    }
}
