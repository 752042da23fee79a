package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.access.boundary.CurrentCaller;
import now.billing.auditing.EvidenceType;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.settlement.AllocationPlan;
import now.billing.kernel.settlement.EarlyPayment;
import now.billing.messaging.EventType;
import now.billing.payments.Payment;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.EarlyDiscount;
import now.billing.receivables.EarlyDiscounts;
import now.billing.receivables.Standings;

/**
 * Grants what an invoice lets off for paying early, with the counter-entry to its VAT, and takes it back with its
 * payment (ADR 0097). The customer's account is locked by whoever calls, and stays so to the end of the transaction.
 */
@Dependent
class Discounting {
    static final ProblemCode NOT_OFFERED = ProblemCode.of("discount.not_offered");
    static final ProblemCode AMOUNT_DIFFERS = ProblemCode.of("discount.amount_differs");

    private static final String SUBJECT = "EARLY_DISCOUNT";

    @Inject
    private EarlyOffers offers;

    @Inject
    private EarlyDiscounts discounts;

    @Inject
    private Standings standings;

    @Inject
    private IssuedRecords records;

    @Inject
    private Posting posting;

    @Inject
    private CreditNews news;

    @Inject
    private DocumentHistory history;

    @Inject
    private CurrentCaller caller;

    /**
     * Which documents of the plan are settled by a discount.
     *
     * @param wanted the parts that the plan was made of, in its order
     * @throws InvalidInput {@code discount.not_offered}, {@code discount.amount_differs}, at the part
     */
    Map<DocumentRef, EarlyDiscount.PaidEarly> taken(
            Payment payment, AllocationPlan plan, List<AllocatePayment> wanted) {
        Map<DocumentRef, EarlyDiscount.PaidEarly> taken = new LinkedHashMap<>();
        Map<DocumentRef, Long> parts = plan.shares().stream()
                .collect(Collectors.groupingBy(AllocationPlan.Share::document, Collectors.counting()));
        Set<UUID> promising = Set.copyOf(offers.promising(
                plan.shares().stream().map(each -> each.document().id()).toList()));
        FieldProblems problems = new FieldProblems();
        for (int i = 0; i < wanted.size(); i++) {
            AllocationPlan.Share share = plan.shares().get(i);
            DiscountChoice choice = wanted.get(i).discount();
            if (choice == DiscountChoice.NONE) {
                continue;
            }
            boolean one = Long.valueOf(1).equals(parts.get(share.document()));
            List<EarlyPayment> offered =
                    one && promising.contains(share.document().id()) ? offers.of(share.document()) : List.of();
            Optional<EarlyPayment> offer = choice == DiscountChoice.ACCEPT
                    ? EarlyPayment.whenever(offered, share.amount(), payment.receivedOn())
                    : EarlyPayment.inTime(offered, share.amount(), payment.receivedOn());
            offer.ifPresent(each -> taken.put(
                    share.document(),
                    new EarlyDiscount.PaidEarly(payment.id(), each, each.isLate(payment.receivedOn()))));
            if (offer.isEmpty() && choice == DiscountChoice.ACCEPT) {
                refuse(problems, "allocations[" + i + "].", share.amount(), offered);
            }
        }
        problems.throwIfAny();
        return taken;
    }

    private static void refuse(FieldProblems problems, String path, Money amount, List<EarlyPayment> offered) {
        if (offered.isEmpty()) {
            problems.add(path + "discount", NOT_OFFERED);
            return;
        }
        List<String> reduced = new ArrayList<>();
        offered.forEach(each -> reduced.add(each.reduced().plain()));
        problems.add(path + "amount", AMOUNT_DIFFERS, "value", amount.plain(), "limit", String.join(", ", reduced));
    }

    /** Lets off what is left of a document after its part of the payment was counted. */
    DocumentStanding grant(DocumentRef ref, EarlyDiscount.PaidEarly paid, LocalDate from, Instant now) {
        DocumentStanding before = standings.find(ref).orElseThrow(NotFound::create);
        EarlyDiscount discount =
                EarlyDiscount.granted(before, paid, from, caller.get().actor(), now);
        DocumentStanding after = discounts.add(discount);
        tell(discount, HistoryType.DISCOUNT_GRANTED);
        prove(discount, EvidenceType.DISCOUNT_GRANTED, EventType.DISCOUNT_GRANTED);
        return after;
    }

    /**
     * Takes back what a payment took; the document is open by it again. One that was cancelled meanwhile keeps its
     * discount: the credit note was over the rest of it, and together they are the whole invoice.
     */
    void takeBack(Payment payment, LocalDate on, Instant now) {
        for (EarlyDiscount each : discounts.standingOf(payment.id())) {
            boolean cancelled = standings
                    .find(each.document())
                    .map(DocumentStanding::isCancelled)
                    .orElse(false);
            if (!cancelled) {
                EarlyDiscount reversal = each.reversed(on, caller.get().actor(), now);
                discounts.add(reversal);
                tell(reversal, HistoryType.DISCOUNT_TAKEN_BACK);
                prove(reversal, EvidenceType.DISCOUNT_TAKEN_BACK, EventType.DISCOUNT_TAKEN_BACK);
            }
        }
    }

    private void tell(EarlyDiscount discount, HistoryType what) {
        posting.earlyDiscount(
                discount,
                records.numberOf(discount.document()).map(Object::toString).orElse(""));
        String amount = (discount.amount().isNegative() ? discount.amount().negated() : discount.amount()).toString();
        history.add(new HistoryEvent(discount.document(), what, discount.at(), discount.decidedBy(), amount));
    }

    private void prove(EarlyDiscount discount, EvidenceType proof, EventType event) {
        String taxes = discount.parts().stream()
                .map(each -> each.rate() + ": " + each.net().plain() + " + "
                        + each.tax().plain())
                .collect(Collectors.joining(", "));
        news.tell(
                proof,
                event,
                SUBJECT,
                discount.id(),
                Map.of(
                        "discount", discount.id().toString(),
                        "document", discount.document().toString(),
                        "payment", discount.paymentId().toString(),
                        "amount", discount.amount().plain(),
                        "currency", discount.amount().currency().code(),
                        "taxes", taxes,
                        "late", Boolean.toString(discount.late()),
                        "on", discount.grantedOn().toString()),
                discount.at());
    }
}
