package now.billing.kernel.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;

/**
 * What an account comes to on a day, in one currency: open items by how long they are overdue, and the credit that
 * stands against them. Together the buckets are the account's balance.
 */
public record Aging(Map<Bucket, Money> open) {

    /** How long overdue. */
    public enum Bucket {
        NOT_DUE,
        DAYS_1_TO_30,
        DAYS_31_TO_60,
        DAYS_61_TO_90,
        OVER_90_DAYS,
        /** What no age explains: money on account, what documents give back, and what cancelled ones leave open. */
        CREDIT;

        /** The bucket of an item; on its due date it is not overdue yet. */
        public static Bucket of(LocalDate dueDate, LocalDate today) {
            long days = ChronoUnit.DAYS.between(dueDate, today);
            if (days <= 0) {
                return NOT_DUE;
            }
            if (days <= 30) {
                return DAYS_1_TO_30;
            }
            if (days <= 60) {
                return DAYS_31_TO_60;
            }
            return days <= 90 ? DAYS_61_TO_90 : OVER_90_DAYS;
        }
    }

    public Aging {
        open = Map.copyOf(open);
    }

    /**
     * Every bucket has a sum, zero where nothing is open.
     *
     * @param items documents with something left to pay
     * @param balance what the account comes to; what the items do not explain is credit
     */
    public static Aging of(Money balance, List<OpenItem> items, LocalDate today) {
        CurrencyUnit currency = balance.currency();
        Map<Bucket, Money> sums = new EnumMap<>(Bucket.class);
        for (Bucket bucket : Bucket.values()) {
            sums.put(bucket, Money.zero(currency));
        }
        items.forEach(item -> sums.merge(Bucket.of(item.dueDate(), today), item.open(), Money::plus));
        Money open = Money.sum(currency, items.stream().map(OpenItem::open).toList());
        sums.put(Bucket.CREDIT, balance.minus(open));
        return new Aging(sums);
    }

    public Money in(Bucket bucket) {
        Money sum = open.get(bucket);
        if (sum == null) {
            throw new IllegalStateException("no sum of " + bucket);
        }
        return sum;
    }
}
