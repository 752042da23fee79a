package now.billing.web.support;

import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.Iban;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.text.DateStyle;
import now.billing.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Texts by key, and dates and amounts as the organization writes them; the functions of the {@code b:} tags.
 */
public final class Texts {
    /** Request attribute with the locale of the organization's numbers. */
    public static final String NUMBERS = "now.billing.web.numbers";

    private static final DateTimeFormatter SPELLED_OUT = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    private static final int MAX_DECIMALS = 10;
    /** As on paper: a hyphen before a number is easily overlooked. */
    private static final char MINUS = '\u2212';

    private Texts() {}

    /** The language and country of the page. */
    public static Locale locale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }

    public static String say(String key) {
        return find(key, key);
    }

    /** The key of the words of a kind of document, or of those of every kind where it has none of its own. */
    public static String keyOf(DocumentKind kind, String word) {
        String own = kind.key() + "." + word;
        return has(own) ? own : "document." + word;
    }

    /** Whether there is such a text. */
    public static boolean has(String key) {
        return !find(key, "").isEmpty();
    }

    public static String say1(String key, @Nullable Object first) {
        return new MessageFormat(say(key), numbers()).format(new @Nullable Object[] {first});
    }

    public static String say2(String key, @Nullable Object first, @Nullable Object second) {
        return new MessageFormat(say(key), numbers()).format(new @Nullable Object[] {first, second});
    }

    /** The text with named places such as {@code {limit}} filled in; the fallback when there is no such text. */
    public static String named(String key, String fallback, Map<String, String> args) {
        String text = find(key, fallback);
        for (Map.Entry<String, String> arg : args.entrySet()) {
            text = text.replace("{" + arg.getKey() + "}", arg.getValue());
        }
        return text;
    }

    /** As the organization writes it in a field; spelled out in the words' language where the reader may be anybody. */
    public static String date(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        Locale organization = organization();
        return organization == null
                ? SPELLED_OUT.withLocale(words()).format(date)
                : DateStyle.of(organization).typed(date);
    }

    /** The day in the zone of the organization. */
    public static String day(@Nullable Instant instant) {
        return instant == null ? "" : date(LocalDate.ofInstant(instant, zone()));
    }

    /** Day and minute in the zone of the organization. */
    public static String moment(@Nullable Instant instant) {
        return instant == null
                ? ""
                : day(instant) + " "
                        + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                .withLocale(numbers())
                                .withZone(zone())
                                .format(instant);
    }

    /** Days from the first date to the second, never negative. */
    public static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, to)));
    }

    public static String amount(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        return currency(money.currency()).format(money.amount()).replace('-', MINUS);
    }

    /** Made once a page for each currency: a list writes many amounts. */
    private static NumberFormat currency(CurrencyUnit currency) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null
                ? newFormat(currency)
                : (NumberFormat) faces.getAttributes().computeIfAbsent(currency, key -> newFormat(currency));
    }

    private static NumberFormat newFormat(CurrencyUnit currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(numbers());
        format.setCurrency(Currency.getInstance(currency.code()));
        format.setMinimumFractionDigits(currency.minorDigits());
        format.setMaximumFractionDigits(currency.minorDigits());
        return format;
    }

    /** The amount without its currency, for columns where the currency is said once. */
    public static String plainAmount(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(numbers());
        format.setMinimumFractionDigits(money.currency().minorDigits());
        format.setMaximumFractionDigits(money.currency().minorDigits());
        return format.format(money.amount()).replace('-', MINUS);
    }

    public static String number(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(numbers());
        format.setMaximumFractionDigits(MAX_DECIMALS);
        return format.format(value);
    }

    /** An IBAN in groups of four, as it is read out and compared. */
    public static String iban(@Nullable String iban) {
        return iban == null ? "" : Iban.grouped(iban);
    }

    /** Up to two capitals for a mark: {@code Example GmbH} is EG. */
    public static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.strip().split("[\\s@.]+", -1)) {
            if (!word.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        return letters.toString().toUpperCase(locale());
    }

    /** Numbers are written as the organization writes them, whatever the language of the page. */
    static Locale numbers() {
        Locale organization = organization();
        return organization == null ? locale() : organization;
    }

    /** Whose numbers and dates the page shows; null where nobody is signed in. */
    private static @Nullable Locale organization() {
        locale(); // it comes from the organization, which leaves the locale of its numbers
        FacesContext faces = FacesContext.getCurrentInstance();
        Object known = faces == null
                ? null
                : faces.getExternalContext().getRequestMap().get(NUMBERS);
        return known instanceof Locale locale ? locale : null;
    }

    /** The language the texts of the page are in, with its country. */
    private static Locale words() {
        return new Locale(say("language"), locale().getCountry());
    }

    private static ZoneId zone() {
        Object zone = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(ZoneId.class.getName());
        return zone instanceof ZoneId known ? known : ZoneId.of("UTC");
    }

    private static String find(String key, String fallback) {
        return Words.find(key, fallback, locale());
    }
}
