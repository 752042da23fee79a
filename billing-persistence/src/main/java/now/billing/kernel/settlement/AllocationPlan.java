package now.billing.kernel.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;

/**
 * Which documents an amount pays. The shares never add up to more than the amount, and no document gets more than is
 * open; what is left stays as credit on the customer's account.
 *
 * @param shares positive parts, in the order in which they are to be booked
 * @param remaining what is not allocated
 * @param stillOpen what is open afterwards of each document that gets a share
 */
public record AllocationPlan(List<Share> shares, Money remaining, Map<DocumentRef, Money> stillOpen) {

    public static final ProblemCode EXCEEDS_AMOUNT = ProblemCode.of("allocation.exceeds_amount");
    public static final ProblemCode EXCEEDS_OPEN = ProblemCode.of("allocation.exceeds_open_amount");
    public static final ProblemCode NOT_OPEN = ProblemCode.of("allocation.document_not_open");
    public static final ProblemCode NOT_POSITIVE = ProblemCode.of("allocation.not_positive");

    /** What one document gets. */
    public record Share(DocumentRef document, Money amount) {}

    public AllocationPlan {
        shares = List.copyOf(shares);
        stillOpen = Map.copyOf(stillOpen);
    }

    /** All of it stays on the customer's account. */
    public static AllocationPlan nothing(Money amount) {
        return new AllocationPlan(List.of(), amount, Map.of());
    }

    /** Pays the oldest due document first, then the next, as far as the amount goes. */
    public static AllocationPlan oldestFirst(Money amount, List<OpenItem> openItems) {
        List<OpenItem> byAge = openItems.stream()
                .filter(item -> item.open().isPositive())
                .sorted(Comparator.comparing(OpenItem::dueDate)
                        .thenComparing(item -> item.number().value()))
                .toList();
        List<Share> shares = new ArrayList<>();
        Map<DocumentRef, Money> stillOpen = new HashMap<>();
        Money left = amount.max(Money.zero(amount.currency()));
        for (OpenItem item : byAge) {
            Money share = left.min(item.open());
            if (share.isPositive()) {
                shares.add(new Share(item.document(), share));
                stillOpen.put(item.document(), item.open().minus(share));
                left = left.minus(share);
            }
        }
        return new AllocationPlan(shares, left, stillOpen);
    }

    /**
     * Pays exactly these shares.
     *
     * @throws InvalidInput with every share that is wrong, as {@code allocations[i].…}, or with {@code allocations} if
     *     together they exceed the amount
     */
    public static AllocationPlan explicit(Money amount, List<Share> requested, List<OpenItem> openItems) {
        Map<DocumentRef, Money> open = new HashMap<>();
        openItems.forEach(item -> open.put(item.document(), item.open()));
        FieldProblems problems = new FieldProblems();
        Money sum = Money.zero(amount.currency());
        for (int i = 0; i < requested.size(); i++) {
            Share share = requested.get(i);
            String path = "allocations[" + i + "].";
            if (!share.amount().currency().equals(amount.currency())) {
                problems.add(
                        path + "amount",
                        ProblemCode.WRONG_CURRENCY,
                        "value",
                        share.amount().currency());
                continue;
            }
            check(share, path, open, problems);
            sum = sum.plus(share.amount());
        }
        if (sum.compareTo(amount) > 0) {
            problems.add("allocations", EXCEEDS_AMOUNT, "value", sum.plain(), "limit", amount.plain());
        }
        problems.throwIfAny();
        open.keySet().retainAll(requested.stream().map(Share::document).toList());
        return new AllocationPlan(requested, amount.minus(sum), open);
    }

    private static void check(Share share, String path, Map<DocumentRef, Money> open, FieldProblems problems) {
        Money left = open.get(share.document());
        if (left == null
                || !left.isPositive()
                || !left.currency().equals(share.amount().currency())) {
            problems.add(
                    path + "documentId", NOT_OPEN, "value", share.document().id());
            return;
        }
        if (!share.amount().isPositive()) {
            problems.add(path + "amount", NOT_POSITIVE, "value", share.amount().plain());
        } else if (share.amount().compareTo(left) > 0) {
            problems.add(path + "amount", EXCEEDS_OPEN, "value", share.amount().plain(), "limit", left.plain());
        }
        open.put(share.document(), left.minus(share.amount()));
    }

    /** The same where what was still open of these documents is let off. */
    public AllocationPlan settling(Set<DocumentRef> documents) {
        Map<DocumentRef, Money> open = new HashMap<>(stillOpen);
        documents.forEach(each -> open.computeIfPresent(each, (ref, left) -> Money.zero(left.currency())));
        return new AllocationPlan(shares, remaining, open);
    }

    /** All shares together. */
    public Money allocated() {
        return Money.sum(
                remaining.currency(), shares.stream().map(Share::amount).toList());
    }
}
