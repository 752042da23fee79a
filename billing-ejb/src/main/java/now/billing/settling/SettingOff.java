package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.documents.records.DocumentLink.Relation;
import now.billing.documents.register.RelatedDocuments;
import now.billing.issuing.InvoiceCredited;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.settlement.AllocationPlan;
import now.billing.kernel.settlement.OpenItem;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.SetOff;
import now.billing.receivables.SetOffRow;
import now.billing.receivables.SetOffs;
import now.billing.receivables.Standings;

/**
 * Sets documents in the customer's favour (credit notes, invoices below zero) off against documents that ask for money.
 *
 * <p>Every method locks the customer's account first, as {@link Settling} does and for the same reasons. Asks for no
 * permission: people and programs come by {@link CreditSettling}.
 */
@Dependent
public class SettingOff {
    static final ProblemCode NOTHING_OPEN = ProblemCode.of("set_off.nothing_open");
    static final ProblemCode CANCELLED = ProblemCode.of("set_off.of_cancelled");
    static final ProblemCode ALREADY_TAKEN_BACK = ProblemCode.of("set_off.already_taken_back");

    @Inject
    private LockedStandings locked;

    @Inject
    private Standings standings;

    @Inject
    private SetOffs setOffs;

    @Inject
    private RelatedDocuments related;

    @Inject
    private PaymentCheck check;

    @Inject
    private SetOffCounting counting;

    @Inject
    private BusinessTime time;

    /**
     * Counts what is left of a document in the customer's favour towards open ones of the same customer and currency;
     * an open document has such counted towards it.
     *
     * @param wanted which of the others take or give how much; the oldest first, as far as it goes, where it is empty
     */
    public void apply(DocumentRef ref, List<AllocatePayment> wanted) {
        DocumentStanding standing = locked.of(ref);
        boolean gives = standing.payable().isNegative();
        if (gives ? !standing.open().isNegative() : !standing.open().isPositive()) {
            throw RuleViolated.of(gives ? LockedStandings.NOTHING_LEFT : NOTHING_OPEN);
        }
        Money amount = standing.open().abs();
        UUID customer = standing.customerId();
        List<OpenItem> others = gives
                ? standings.openItems(customer, amount.currency())
                : standings.credits(customer, amount.currency());
        count(plan(amount, wanted, others).shares().stream()
                .map(share -> gives
                        ? new Pair(ref, share.document(), share.amount())
                        : new Pair(share.document(), ref, share.amount()))
                .toList());
    }

    /** Counts a credit note towards the invoice that it credits, as far as that is open, when it is issued. */
    void invoiceCredited(@Observes InvoiceCredited event) {
        setOff(event.creditNote(), event.invoice());
    }

    /** An invoice below zero gives, and its credit note takes; else it is the other way round. */
    private void setOff(DocumentRef one, DocumentRef other) {
        DocumentStanding first = locked.of(one);
        DocumentStanding second = locked.of(other);
        DocumentStanding gives = first.open().isNegative() ? first : second;
        DocumentStanding takes = first.open().isNegative() ? second : first;
        Money amount = gives.open().negated().min(takes.open());
        if (amount.isPositive()) {
            count(List.of(new Pair(gives.ref(), takes.ref(), amount)));
        }
    }

    /** What a document asks for again after its payment was taken back is set off by its own credit notes first. */
    void reopened(DocumentRef ref) {
        if (ref.kind() == DocumentKind.INVOICE) {
            related.of(ref).stream()
                    .filter(other -> other.relation() == Relation.CREDITS && !other.outgoing())
                    .filter(other -> !other.number().isEmpty())
                    .forEach(note -> setOff(note.ref(), ref));
        }
    }

    /**
     * Takes a set-off back: the credit is there again, and the document is open by it again.
     *
     * @param ref either of its documents
     */
    public void takeBack(DocumentRef ref, UUID id) {
        locked.of(ref);
        SetOffRow row = setOffs.find(id).orElseThrow(NotFound::create);
        SetOff known = row.setOff();
        if (!ref.equals(known.credit()) && !ref.equals(known.document())) {
            throw NotFound.create();
        }
        if (row.reversed()) {
            throw RuleViolated.of(ALREADY_TAKEN_BACK);
        }
        if (row.cancelled()) {
            throw RuleViolated.of(CANCELLED);
        }
        counting.takeBack(known, latest(time.today(), known.setOffOn()), time.now());
    }

    private record Pair(DocumentRef credit, DocumentRef document, Money amount) {}

    private AllocationPlan plan(Money available, List<AllocatePayment> wanted, List<OpenItem> others) {
        check.notTooMany(wanted);
        AllocationPlan plan = wanted.isEmpty()
                ? AllocationPlan.oldestFirst(available, others)
                : PaymentCheck.explicit(available, wanted, others);
        if (plan.shares().isEmpty()) {
            throw RuleViolated.of(NOTHING_OPEN);
        }
        return plan;
    }

    /** Counts from today, but never before both documents are there, which can be dated ahead. */
    private void count(List<Pair> pairs) {
        LocalDate today = time.today();
        Instant now = time.now();
        List<UUID> documents = new ArrayList<>();
        pairs.forEach(pair ->
                documents.addAll(List.of(pair.credit().id(), pair.document().id())));
        Map<UUID, LocalDate> issued = setOffs.issueDates(documents);
        for (Pair pair : pairs) {
            LocalDate from = latest(
                    today,
                    latest(
                            issued.getOrDefault(pair.credit().id(), today),
                            issued.getOrDefault(pair.document().id(), today)));
            counting.count(pair.credit(), pair.document(), pair.amount(), from, now);
        }
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
