package now.billing.kernel.text;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How an organization writes dates in a field.
 *
 * @param order of day, month and year: {@code dmy}, {@code mdy} or {@code ymd}
 * @param separator point, slash or hyphen
 */
public record DateStyle(String order, char separator) implements Serializable {
    private static final String SEPARATORS = ".-";
    private static final int YEAR_DIGITS = 4;

    /** By the locales of organizations, which a table of countries names: as few as there are countries. */
    private static final Map<Locale, DateStyle> MADE = new ConcurrentHashMap<>();

    public DateStyle {
        if (!order.equals("dmy") && !order.equals("mdy") && !order.equals("ymd")) {
            throw new IllegalArgumentException("no order of a date: " + order);
        }
    }

    /** The style of a language and country: {@code 31.12.2026} for {@code de-DE}. */
    public static DateStyle of(Locale locale) {
        return MADE.computeIfAbsent(locale, DateStyle::made);
    }

    private static DateStyle made(Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        StringBuilder order = new StringBuilder();
        char separator = '/';
        for (char each : pattern.toCharArray()) {
            char part = Character.toLowerCase(each);
            if ("dmy".indexOf(part) >= 0 && order.indexOf(String.valueOf(part)) < 0) {
                order.append(part);
            } else if (SEPARATORS.indexOf(each) >= 0) {
                separator = each;
            }
        }
        String found = order.toString();
        return new DateStyle(found.equals("mdy") || found.equals("ymd") ? found : "dmy", separator);
    }

    /** The date as a field shows it, always with two, two and four digits. */
    public String typed(LocalDate date) {
        StringBuilder typed = new StringBuilder();
        for (char part : order.toCharArray()) {
            if (!typed.isEmpty()) {
                typed.append(separator);
            }
            switch (part) {
                case 'd' -> add(typed, date.getDayOfMonth(), 2);
                case 'm' -> add(typed, date.getMonthValue(), 2);
                default -> add(typed, date.getYear(), YEAR_DIGITS);
            }
        }
        return typed.toString();
    }

    private static void add(StringBuilder typed, int number, int digits) {
        String written = Integer.toString(number);
        typed.append("0".repeat(Math.max(0, digits - written.length()))).append(written);
    }
}
