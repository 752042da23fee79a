package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import now.billing.documents.drafts.Deposits;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.Drafts;
import now.billing.documents.records.DocumentLinks;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.document.Deposit;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.FinalContent;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Begins final invoices: the whole supply, and the issued deposits of the same order taken off (ADR 0098). */
@Dependent
public class Finishing {
    static final ProblemCode NO_DEPOSIT = ProblemCode.of("deposit.not_a_deposit");
    static final ProblemCode NOTHING_LEFT = ProblemCode.of("deposit.nothing_left");

    @Inject
    private Drafts drafts;

    @Inject
    private Drafting drafting;

    @Inject
    private IssuedDeposits issued;

    @Inject
    private Deposits deposits;

    @Inject
    private DocumentLinks links;

    /**
     * A new draft of the final invoice to an issued deposit: all that is left of its estimate, or nothing yet where it
     * stands free, less the deposits of the same order.
     *
     * @param estimates the door of estimates, which makes the invoice of all that is left of one
     * @throws RuleViolated {@code invoice.not_issued}, {@code deposit.not_a_deposit}, {@code deposit.nothing_left} once
     *     it is taken back, {@code deposit.already_deducted} with the invoice that does, and what converting refuses
     */
    public DraftSaved finish(UUID deposit, Function<ConvertEstimate, DraftSaved> estimates) {
        DocumentRef ref = DocumentRef.invoice(deposit);
        Draft asked = drafts.find(ref).orElseThrow(NotFound::create);
        if (asked.isEditable()) {
            throw RuleViolated.of(ref.kind().problem("not_issued"));
        }
        IssuedRecord record = issued.record(deposit).orElseThrow(() -> RuleViolated.of(NO_DEPOSIT));
        UUID estimate = deposits.estimateOf(deposit).orElse(null);
        links.hold(estimate == null ? ref : DocumentRef.of(DocumentKind.ESTIMATE, estimate));
        issued.requireFree(deposit);
        if (!issued.deposit(record).isDeductible()) {
            throw RuleViolated.of(NOTHING_LEFT, "number", record.number());
        }
        List<Deposit> order = order(record, estimate);
        if (estimate != null) {
            return deducting(estimates.apply(ConvertEstimate.rest(estimate)), record, order);
        }
        DocumentContent supply = begun(asked.content());
        return drafting.save(
                ref.kind(), new SaveDraft(null, null, record.customerId(), deducting(supply, record, order)));
    }

    /** The first issued deposit of an estimate that nothing takes off; empty where there is none. */
    public Optional<UUID> open(UUID estimate) {
        return deposits.openOf(estimate).stream().filter(this::isLeft).findFirst();
    }

    /** Whether an issued deposit is left that nothing takes off. */
    public boolean isOpen(UUID deposit) {
        return deposits.finalOf(deposit).isEmpty() && isLeft(deposit);
    }

    private boolean isLeft(UUID deposit) {
        return issued.record(deposit)
                .map(issued::deposit)
                .filter(Deposit::isDeductible)
                .isPresent();
    }

    /** The one that was asked about, and those beside it of the same customer in the same currency. */
    private List<Deposit> order(IssuedRecord asked, @Nullable UUID estimate) {
        UUID first = asked.ref().id();
        UUID holder = issued.holder(asked);
        List<UUID> all =
                new ArrayList<>(estimate == null ? deposits.openBeside(first, holder) : deposits.openOf(estimate));
        if (!all.contains(first)) {
            all.add(first);
        }
        return all.stream()
                .flatMap(id -> issued.record(id).stream())
                .filter(each -> issued.holder(each).equals(holder)
                        && each.gross().currency().equals(asked.gross().currency()))
                .map(issued::deposit)
                .filter(Deposit::isDeductible)
                .toList();
    }

    private DraftSaved deducting(DraftSaved begun, IssuedRecord asked, List<Deposit> order) {
        Draft draft = drafts.find(DocumentRef.invoice(begun.id())).orElseThrow(NotFound::create);
        DocumentContent content = deducting(draft.content(), asked, order);
        UUID customer = draft.customerId().orElse(null);
        return drafting.save(DocumentKind.INVOICE, new SaveDraft(begun.id(), draft.version(), customer, content));
    }

    private static DocumentContent deducting(DocumentContent supply, IssuedRecord asked, List<Deposit> order) {
        DocumentWords words = DocumentWords.in(asked.frozen().language());
        return new FinalContent(supply)
                .deducting(order, each -> words.of("final.line", each.number(), words.date(each.issueDate())));
    }

    /** What a free deposit says of its order; what is supplied is written by hand. */
    private static DocumentContent begun(DocumentContent deposit) {
        return deposit.toBuilder()
                .issueDate(null)
                .dueDate(null)
                .deliveryDate(null)
                .lines(List.of())
                .adjustments(List.of())
                .discount(null)
                .prepaid(deposit.prepaid().minus(deposit.prepaid()))
                .rounding(null)
                .notes("")
                .more(deposit.more().ofDeposit().withoutTypeCode())
                .build();
    }
}
