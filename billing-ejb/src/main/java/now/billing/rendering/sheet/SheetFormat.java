package now.billing.rendering.sheet;

import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;
import now.billing.kernel.money.Money;

/** Numbers and dates that a spreadsheet of this locale reads as numbers and dates. */
final class SheetFormat {
    private final char decimal;
    private final DateTimeFormatter date;

    SheetFormat(Locale locale) {
        this.decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
                .replaceAll("y+", "yyyy")
                .replaceAll("M+", "MM")
                .replaceAll("d+", "dd");
        this.date = new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withDecimalStyle(DecimalStyle.STANDARD);
    }

    /** Where a comma divides the decimals, it cannot divide the columns. */
    char separator() {
        return decimal == ',' ? ';' : ',';
    }

    /** "-1190,00": no group and no symbol, which not every spreadsheet reads. */
    String amount(Money amount) {
        return amount.plain().replace('.', decimal);
    }

    /** "15.11.2025". */
    String date(LocalDate day) {
        return date.format(day);
    }
}
