package now.billing.kernel.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows from the rates that are known: each counts the other way round, too, and two of them that meet at the
 * euro make a third. The only place where one rate is made of others.
 */
public final class CrossRates {
    /** Significant digits of a rate that was made of others: more than anybody publishes. */
    public static final int DIGITS = 10;

    /** Decimals that a rate has at most. */
    public static final int DECIMALS = 10;

    /** The source of a rate to which a person's word belongs, in whole or in part. */
    public static final String MANUAL = "MANUAL";

    private static final CurrencyUnit MEETING = CurrencyUnit.of("EUR");
    private static final MathContext ROUNDED = new MathContext(DIGITS, RoundingMode.HALF_UP);

    private final List<ExchangeRate> known;

    /** @param known of two rates between the same currencies that are of one day, the first counts */
    public CrossRates(Collection<ExchangeRate> known) {
        this.known = List.copyOf(known);
    }

    /** The currency in which two rates can meet. */
    public static CurrencyUnit meeting() {
        return MEETING;
    }

    /**
     * The latest rate that can be had: as it was stated, turned round, or by way of the euro; where they are of one
     * day, what a person said, else the earlier of these. Nothing where none is known: no rate is ever guessed.
     */
    public Optional<ExchangeRate> of(CurrencyUnit from, CurrencyUnit to) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        return Stream.of(stated(from, to), inverse(from, to), byMeeting(from, to))
                .flatMap(Optional::stream)
                .reduce(CrossRates::better);
    }

    /** The later one; of one day what a person said, else the first. */
    private static ExchangeRate better(ExchangeRate first, ExchangeRate second) {
        if (!second.date().equals(first.date())) {
            return second.date().isAfter(first.date()) ? second : first;
        }
        return second.source().equals(MANUAL) && !first.source().equals(MANUAL) ? second : first;
    }

    private Optional<ExchangeRate> stated(CurrencyUnit from, CurrencyUnit to) {
        return known.stream()
                .filter(each -> each.from().equals(from) && each.to().equals(to))
                .reduce(CrossRates::better);
    }

    private Optional<ExchangeRate> inverse(CurrencyUnit from, CurrencyUnit to) {
        return stated(to, from).map(CrossRates::turned);
    }

    private Optional<ExchangeRate> direct(CurrencyUnit from, CurrencyUnit to) {
        return Stream.of(stated(from, to), inverse(from, to))
                .flatMap(Optional::stream)
                .reduce(CrossRates::better);
    }

    private Optional<ExchangeRate> byMeeting(CurrencyUnit from, CurrencyUnit to) {
        if (from.equals(MEETING) || to.equals(MEETING)) {
            return Optional.empty();
        }
        // Both legs as they were stated are multiplied or divided exactly; only the result is rounded.
        return direct(MEETING, from).flatMap(there -> direct(MEETING, to).map(back -> crossed(there, back)));
    }

    private static ExchangeRate turned(ExchangeRate rate) {
        return new ExchangeRate(
                rate.to(), rate.from(), rounded(BigDecimal.ONE, rate.rate()), rate.date(), rate.source());
    }

    private static ExchangeRate crossed(ExchangeRate from, ExchangeRate to) {
        LocalDate older =
                Stream.of(from.date(), to.date()).min(Comparator.naturalOrder()).orElseThrow();
        String source = from.source().equals(to.source()) ? from.source() : MANUAL;
        return new ExchangeRate(from.to(), to.to(), rounded(to.rate(), from.rate()), older, source);
    }

    /** At least the smallest number that can be written, so that a rate stays one. */
    private static BigDecimal rounded(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal quotient = dividend.divide(divisor, ROUNDED);
        BigDecimal written = quotient.scale() > DECIMALS ? quotient.setScale(DECIMALS, RoundingMode.HALF_UP) : quotient;
        return written.signum() > 0 ? written : BigDecimal.ONE.movePointLeft(DECIMALS);
    }
}
