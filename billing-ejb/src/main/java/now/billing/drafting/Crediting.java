package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.Drafts;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.document.CreditContent;
import now.billing.kernel.document.CreditNoteFacts;
import now.billing.kernel.document.CreditRest;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.LineParts;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;

/** Begins the credit notes of invoices; they are drafts like any other, and never of more than is left. */
@Dependent
public class Crediting {
    static final ProblemCode LINES_OR_AMOUNT = ProblemCode.of("credit.lines_or_amount");
    static final ProblemCode NOT_POSITIVE = ProblemCode.of("credit.amount_not_positive");

    @Inject
    private Drafts drafts;

    @Inject
    private Drafting drafting;

    @Inject
    private CreditRests rests;

    /**
     * A new draft of a credit note.
     *
     * @throws RuleViolated {@code invoice.not_issued}, {@code credit.exceeds_invoice} with what is left
     */
    public DraftSaved credit(CreditInvoice command) {
        DocumentRef ref = DocumentRef.invoice(command.invoiceId());
        Draft invoice = drafts.find(ref).orElseThrow(NotFound::create);
        if (invoice.isEditable()) {
            throw RuleViolated.of(ref.kind().problem("not_issued"));
        }
        rests.hold(ref.id());
        CreditRest rest = rests.of(ref.id());
        DocumentContent content = content(command, invoice.content(), rest)
                .orElseThrow(() -> CreditRests.exceeded(rests.invoice(ref.id()), rest));
        return drafting.save(
                DocumentKind.CREDIT_NOTE,
                new SaveDraft(
                        null,
                        null,
                        invoice.customerId().orElse(null),
                        content,
                        new CreditNoteFacts(ref.id(), command.reason())));
    }

    /** What is asked for, or nothing where that is more than is left. */
    private Optional<DocumentContent> content(CreditInvoice command, DocumentContent invoice, CreditRest rest) {
        if (rest.isNothing()) {
            return Optional.empty();
        }
        CreditContent credit = new CreditContent(invoice);
        String amount = command.amount();
        if (!command.lines().isEmpty()) {
            if (amount != null) {
                throw InvalidInput.of("amount", LINES_OR_AMOUNT);
            }
            return Optional.of(credit.lines(LineParts.whole(invoice).chosen(command.lines())))
                    .filter(content -> allows(rest, content));
        }
        if (amount != null) {
            Money wanted = wanted(amount, rest);
            return wanted.abs().compareTo(rest.gross().abs()) > 0
                    ? Optional.empty()
                    : Optional.of(credit.amounts(rest.split(wanted), words(command)));
        }
        DocumentContent whole = credit.whole();
        return Optional.of(allows(rest, whole) ? whole : credit.amounts(rest.open(), words(command)));
    }

    private static boolean allows(CreditRest rest, DocumentContent content) {
        return rest.allows(content.calculate(
                rest.taxes(content.priceBasis(), content.calculate().taxes())));
    }

    /** An amount is written without a sign; of an invoice below zero it is one below zero. */
    private static Money wanted(String text, CreditRest rest) {
        Money amount;
        try {
            amount = Money.parse(text, rest.currency());
        } catch (InvalidInput wrong) {
            throw wrong.under("amount");
        }
        if (!amount.isPositive()) {
            throw InvalidInput.of("amount", NOT_POSITIVE, "value", amount.plain());
        }
        return rest.gross().isNegative() ? amount.negated() : amount;
    }

    private String words(CreditInvoice command) {
        IssuedRecord invoice = rests.invoice(command.invoiceId());
        return DocumentWords.in(invoice.frozen().language()).of("credit.line", invoice.number());
    }
}
