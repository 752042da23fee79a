package now.billing.rendering.paper;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;

/**
 * Amounts, numbers and dates as people write them where the seller lives. One per paper, used by one thread: the JDK's
 * formats are not shared.
 */
public final class PaperFormat {
    private static final int PRICE_DECIMALS = UnitPrice.DECIMALS;
    private static final char MINUS = '\u2212';
    private static final char NARROW_SPACE = '\u202F';
    private static final char FIXED_SPACE = '\u00A0';

    /** "CHF3.50": a currency without a sign of its own stands apart from its amount. */
    private static final Pattern CODE_BEFORE_DIGIT = Pattern.compile("^(-?\\p{L}{2,}|-?\\p{L}+\\.)(?=[-\\d])");

    /** Younger codes of ISO 4217 are written as their code until the JDK knows them. */
    private static final Set<String> JDK_CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Locale locale;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter shortDate;
    private final DecimalFormat number;
    private final DecimalFormat percentage;
    private final Map<CurrencyUnit, DecimalFormat> amounts = new HashMap<>();
    private final Map<CurrencyUnit, DecimalFormat> prices = new HashMap<>();

    private PaperFormat(Locale locale) {
        this.locale = locale;
        this.longDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.shortDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.number = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        this.number.setMaximumFractionDigits(PRICE_DECIMALS);
        this.percentage = (DecimalFormat) NumberFormat.getPercentInstance(locale);
        this.percentage.setMaximumFractionDigits(Percent.DECIMALS);
    }

    /**
     * @param language BCP 47 tag of the document; with a region it decides alone
     * @param country where the seller lives, two letters or empty
     */
    public static PaperFormat of(String language, String country) {
        return new PaperFormat(PaperLocale.of(language, country));
    }

    Locale locale() {
        return locale;
    }

    /** With the symbol and exactly the digits of the currency: "€1,190.00", "1.190,00 €". */
    public String money(Money money) {
        DecimalFormat format = amounts.computeIfAbsent(
                money.currency(), unit -> currencyFormat(unit, unit.minorDigits(), unit.minorDigits()));
        return printable(format.format(money.amount()));
    }

    /** Like money, with as many digits as the price has. */
    String price(UnitPrice price) {
        DecimalFormat format = prices.computeIfAbsent(
                price.currency(), unit -> currencyFormat(unit, unit.minorDigits(), PRICE_DECIMALS));
        return printable(format.format(price.value()));
    }

    /** The same with so many decimals at least, as far as the price column goes. */
    String price(UnitPrice price, int decimals) {
        if (decimals <= price.currency().minorDigits()) {
            return price(price);
        }
        DecimalFormat format = currencyFormat(price.currency(), Math.min(decimals, PRICE_DECIMALS), PRICE_DECIMALS);
        return printable(format.format(price.value()));
    }

    /** A number with all of its decimals. */
    String plain(BigDecimal value) {
        return printable(number.format(value));
    }

    String quantity(Quantity quantity) {
        return printable(number.format(quantity.value()));
    }

    /** "19%" or "19 %". */
    String percent(Percent percent) {
        return printable(percentage.format(percent.value().scaleByPowerOfTen(-2)));
    }

    /** "15 December 2025". */
    public String date(LocalDate date) {
        return printable(longDate.format(date));
    }

    /** "15 Dec 2025", for columns. */
    String shortDate(LocalDate date) {
        return printable(shortDate.format(date));
    }

    /** Name of the country in the language of the paper; empty for an empty code. */
    String country(String code) {
        return code.isEmpty() ? "" : new Locale("", code).getDisplayCountry(locale);
    }

    private DecimalFormat currencyFormat(CurrencyUnit unit, int minimum, int maximum) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        if (JDK_CURRENCIES.contains(unit.code())) {
            format.setCurrency(Currency.getInstance(unit.code()));
        } else {
            DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
            symbols.setCurrencySymbol(unit.code());
            format.setDecimalFormatSymbols(symbols);
        }
        format.setMinimumFractionDigits(minimum);
        format.setMaximumFractionDigits(maximum);
        return format;
    }

    /**
     * A real minus sign, as wide as a digit; and no narrow space, which not every reader of a PDF copies as a space.
     */
    private static String printable(String text) {
        String spaced = CODE_BEFORE_DIGIT.matcher(text).replaceAll("$1" + FIXED_SPACE);
        return spaced.replace('-', MINUS).replace(NARROW_SPACE, FIXED_SPACE);
    }
}
