package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.Drafts;
import now.billing.documents.records.DocumentLink;
import now.billing.documents.records.DocumentLinks;
import now.billing.documents.records.EstimateOutcomes;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.document.DepositContent;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.lifecycle.EstimateEvent;
import now.billing.kernel.lifecycle.EstimateState;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;

/** Begins the deposit invoices of estimates: drafts like any other, which take no quantity of the estimate. */
@Dependent
public class Depositing {
    static final ProblemCode PERCENT_OR_AMOUNT = ProblemCode.of("deposit.percent_or_amount");

    private final Drafts drafts;
    private final IssuedRecords records;
    private final EstimateOutcomes estimates;
    private final DocumentLinks links;

    @Inject
    Depositing(Drafts drafts, IssuedRecords records, EstimateOutcomes estimates, DocumentLinks links) {
        this.drafts = drafts;
        this.records = records;
        this.estimates = estimates;
        this.links = links;
    }

    /**
     * A new draft of a deposit invoice.
     *
     * @param door of invoices, which keeps the draft
     * @throws RuleViolated {@code estimate.not_issued}, {@code estimate.illegal_transition} once it is rejected, taken
     *     back or converted as a whole
     * @throws InvalidInput where not one of percentage and amount is given, or it is nothing or more than the estimate
     */
    public DraftSaved begin(BeginDeposit command, Function<SaveDraft, DraftSaved> door) {
        DocumentRef ref = DocumentRef.of(DocumentKind.ESTIMATE, command.estimateId());
        Draft estimate = drafts.find(ref).orElseThrow(NotFound::create);
        if (estimate.isEditable()) {
            throw RuleViolated.of(ref.kind().problem("not_issued"));
        }
        links.hold(ref);
        EstimateState.LIFECYCLE.after(
                estimates.standing(ref.id()).orElseThrow(NotFound::create).state(true), EstimateEvent.CONVERT);
        IssuedRecord record = records.find(ref).orElseThrow(NotFound::create);
        DocumentContent content = content(command, estimate.content(), record);
        UUID customer = estimate.customerId().orElse(null);
        DraftSaved saved = door.apply(new SaveDraft(null, null, customer, content));
        links.add(new DocumentLink(DocumentRef.invoice(saved.id()), DocumentLink.Relation.DEPOSIT_OF, ref));
        return saved;
    }

    private static DocumentContent content(BeginDeposit command, DocumentContent estimate, IssuedRecord record) {
        IssuedDocument issued = (IssuedDocument) record.frozen();
        DepositContent deposit = new DepositContent(estimate, issued);
        DocumentWords words = DocumentWords.in(issued.language());
        String share = command.percent();
        String typed = command.amount();
        if (share != null && typed == null) {
            Percent percent = percent(share);
            Money amount = deposit.share(percent);
            require(deposit.allows(amount) && percent.compareTo(Percent.HUNDRED) <= 0, "percent", share, "100");
            return deposit.of(amount, words.of("deposit.line.percent", percent.value(), record.number()));
        }
        if (share == null && typed != null) {
            Money amount = amount(typed, estimate.currency());
            require(
                    deposit.allows(amount),
                    "amount",
                    amount.plain(),
                    deposit.total().plain());
            return deposit.of(amount, words.of("deposit.line", record.number()));
        }
        throw InvalidInput.of("percent", PERCENT_OR_AMOUNT);
    }

    private static void require(boolean allowed, String field, Object value, String limit) {
        if (!allowed) {
            throw InvalidInput.of(field, ProblemCode.OUT_OF_RANGE, "value", value, "limit", limit);
        }
    }

    private static Percent percent(String text) {
        try {
            return Percent.parse(text);
        } catch (InvalidInput wrong) {
            throw wrong.under("percent");
        }
    }

    private static Money amount(String text, CurrencyUnit currency) {
        try {
            return Money.parse(text, currency);
        } catch (InvalidInput wrong) {
            throw wrong.under("amount");
        }
    }
}
