package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import now.billing.documents.drafts.CreditNotes;
import now.billing.documents.drafts.Deposits;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.document.CreditRest;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.parties.Parties;
import now.billing.receivables.EarlyDiscounts;

/** What of issued invoices can still be credited: what was let off for paying early is taken back already. */
@Dependent
public class CreditRests {
    static final ProblemCode EXCEEDS_INVOICE = ProblemCode.of("credit.exceeds_invoice");
    static final ProblemCode DEPOSIT_DEDUCTED = ProblemCode.of("credit.deposit_deducted");

    private final IssuedRecords records;
    private final CreditNotes creditNotes;
    private final EarlyDiscounts discounts;
    private final Parties customers;
    private final Deposits deposits;

    @Inject
    CreditRests(
            IssuedRecords records,
            CreditNotes creditNotes,
            EarlyDiscounts discounts,
            Parties customers,
            Deposits deposits) {
        this.records = records;
        this.creditNotes = creditNotes;
        this.discounts = discounts;
        this.customers = customers;
        this.deposits = deposits;
    }

    /** The record of an issued invoice. */
    public IssuedRecord invoice(UUID invoice) {
        return records.find(DocumentRef.invoice(invoice)).orElseThrow(NotFound::create);
    }

    /**
     * Takes the account of the invoice's customer: who credits the same waits from here to the end.
     *
     * @throws RuleViolated {@code credit.deposit_deducted} where an issued final invoice gave a deposit back already
     */
    public void hold(UUID invoice) {
        customers.lockAccount(invoice(invoice).customerId());
        deposits.finalOf(invoice).flatMap(records::find).ifPresent(taken -> {
            throw RuleViolated.of(DEPOSIT_DEDUCTED, "number", taken.number());
        });
    }

    /** What is left of an issued invoice at this moment. */
    public CreditRest of(UUID invoice) {
        return of(invoice(invoice));
    }

    /** As {@link #of(UUID)}, of a record that was read before. */
    public CreditRest of(IssuedRecord invoice) {
        CreditRest left = credited(invoice);
        return discounts
                .letOff(invoice.ref().id(), left.currency())
                .map(left::less)
                .orElse(left);
    }

    /**
     * What a final invoice takes off of a deposit: what its credits left of it. What was let off for paying it early
     * stays let off. Nothing once credits and discount together are the whole.
     */
    CreditRest deductible(IssuedRecord deposit) {
        CreditRest left = of(deposit);
        return left.isNothing() ? left : credited(deposit);
    }

    private CreditRest credited(IssuedRecord invoice) {
        CreditRest whole = CreditRest.of((IssuedDocument) invoice.frozen());
        return creditNotes
                .credited(invoice.ref().id(), whole.currency())
                .map(whole::less)
                .orElse(whole);
    }

    /** That more was to be credited than is left, with what is left. */
    public static RuleViolated exceeded(IssuedRecord invoice, CreditRest rest) {
        return RuleViolated.of(
                EXCEEDS_INVOICE,
                "number",
                invoice.number(),
                "rest",
                rest.gross().toString());
    }
}
