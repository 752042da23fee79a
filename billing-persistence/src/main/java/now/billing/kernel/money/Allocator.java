package now.billing.kernel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits an amount without losing or inventing a minor unit: everyone gets the exact share rounded down, the units
 * that are left go to the largest remainders, ties to the first. Splitting the negated amount gives the negated
 * parts.
 */
public final class Allocator {

    private Allocator() {}

    /**
     * Splits in proportion to the weights. The parts add up to {@code total}; where all weights cancel out, the first
     * one takes everything.
     *
     * @param weights not empty; negative ones are allowed and get negative shares
     */
    public static List<Money> proportionally(Money total, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return allToFirst(total, weights.size());
        }
        List<Fraction> exact = weights.stream()
                .map(weight -> new Fraction(total.amount().multiply(weight), sum))
                .toList();
        return settle(total, exact);
    }

    /**
     * The parts of {@code total} that come closest to {@code amounts × factor / divisor}; used where the exact shares
     * are known and differ from the total by less than half a minor unit.
     */
    public static List<Money> closestTo(Money total, List<Money> amounts, BigDecimal factor, BigDecimal divisor) {
        return settle(
                total,
                amounts.stream()
                        .map(each -> new Fraction(each.amount().multiply(factor), divisor))
                        .toList());
    }

    private static List<Money> settle(Money total, List<Fraction> exact) {
        if (isMirrored(total, exact)) {
            return settleUpright(
                            total.negated(),
                            exact.stream().map(Fraction::negated).toList())
                    .stream()
                    .map(Money::negated)
                    .toList();
        }
        return settleUpright(total, exact);
    }

    private static boolean isMirrored(Money total, List<Fraction> exact) {
        if (!total.isZero()) {
            return total.isNegative();
        }
        return exact.stream()
                .map(Fraction::signum)
                .filter(sign -> sign != 0)
                .findFirst()
                .map(sign -> sign < 0)
                .orElse(false);
    }

    private static List<Money> settleUpright(Money total, List<Fraction> exact) {
        CurrencyUnit currency = total.currency();
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal given = BigDecimal.ZERO;
        for (Fraction share : exact) {
            BigDecimal floor = share.floor(currency.minorDigits());
            parts.add(floor);
            given = given.add(floor);
        }
        int left = total.amount()
                .subtract(given)
                .movePointRight(currency.minorDigits())
                .intValueExact();
        if (left < 0 || left > exact.size()) {
            throw new IllegalArgumentException("the shares do not belong to " + total);
        }
        List<Integer> byRemainder = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            byRemainder.add(i);
        }
        byRemainder.sort(Comparator.comparing((Integer i) -> exact.get(i).remainder(currency.minorDigits()))
                .reversed());
        for (int i : byRemainder.subList(0, left)) {
            parts.set(i, parts.get(i).add(currency.minorUnit()));
        }
        return parts.stream().map(part -> Money.of(part, currency)).toList();
    }

    private static List<Money> allToFirst(Money total, int count) {
        List<Money> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(i == 0 ? total : Money.zero(total.currency()));
        }
        return List.copyOf(parts);
    }

    /** An exact share; within one split all shares have the same divisor, so that numerators can be compared. */
    private record Fraction(BigDecimal dividend, BigDecimal divisor) {

        int signum() {
            return dividend.signum() * divisor.signum();
        }

        Fraction negated() {
            return new Fraction(dividend.negate(), divisor);
        }

        BigDecimal floor(int decimals) {
            return dividend.divide(divisor, decimals, RoundingMode.FLOOR);
        }

        /** What the floor leaves over, times the common divisor: exact, never negative. */
        BigDecimal remainder(int decimals) {
            BigDecimal rest = dividend.subtract(floor(decimals).multiply(divisor));
            return rest.multiply(new BigDecimal(BigInteger.valueOf(divisor.signum())));
        }
    }
}
