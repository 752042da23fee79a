package now.billing.kernel.money;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Totals per currency: amounts of different currencies lie side by side and are never added up. */
public final class MoneyBag {

    private final Map<String, Money> byCode;

    private MoneyBag(Map<String, Money> byCode) {
        this.byCode = byCode;
    }

    public static MoneyBag empty() {
        return new MoneyBag(new TreeMap<>());
    }

    public static MoneyBag of(Collection<Money> amounts) {
        MoneyBag bag = empty();
        for (Money each : amounts) {
            bag = bag.plus(each);
        }
        return bag;
    }

    /** A bag with this amount added. */
    public MoneyBag plus(Money amount) {
        Map<String, Money> totals = new TreeMap<>(byCode);
        totals.merge(amount.currency().code(), amount, Money::plus);
        return new MoneyBag(totals);
    }

    /** The total in one currency, zero if there is none. */
    public Money in(CurrencyUnit currency) {
        return byCode.getOrDefault(currency.code(), Money.zero(currency));
    }

    /** One total per currency, by currency code; zeros included. */
    public List<Money> totals() {
        return List.copyOf(byCode.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MoneyBag bag && byCode.equals(bag.byCode);
    }

    @Override
    public int hashCode() {
        return byCode.hashCode();
    }

    @Override
    public String toString() {
        return byCode.values().toString();
    }
}
