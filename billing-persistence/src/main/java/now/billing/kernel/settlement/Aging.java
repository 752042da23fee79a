package now.billing.kernel.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;

/** Open items of one currency by how long they are overdue on a day. */
public record Aging(Map<Bucket, Money> open) {

    /** How long overdue. */
    public enum Bucket {
        NOT_DUE,
        DAYS_1_TO_30,
        DAYS_31_TO_60,
        DAYS_61_TO_90,
        OVER_90_DAYS;

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

    /** Every bucket has a sum, zero where nothing is open. */
    public static Aging of(CurrencyUnit currency, List<OpenItem> items, LocalDate today) {
        Map<Bucket, Money> sums = new EnumMap<>(Bucket.class);
        for (Bucket bucket : Bucket.values()) {
            sums.put(bucket, Money.zero(currency));
        }
        items.forEach(item -> sums.merge(Bucket.of(item.dueDate(), today), item.open(), Money::plus));
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
