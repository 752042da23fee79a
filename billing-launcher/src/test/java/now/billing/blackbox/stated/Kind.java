package now.billing.blackbox.stated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How the value of a term is written, so that two writings of the same value are equal. */
public enum Kind {
    TEXT,
    DATE,
    /** A number that the issuer typed. */
    NUMBER,
    /** A number that follows from others. */
    AMOUNT,
    /** Blanks do not count. */
    COMPACT,
    /** Blanks do not count; a number of a wrong form, which the product refuses, has a right one in its place. */
    FORMED,
    /** Of a card number no more than its end is kept. */
    LAST4;

    private static final int KEPT_OF_A_CARD = 4;

    /** Numbers of the suite that nobody could have given. */
    private static final Map<String, String> STAND_INS = Map.of(
            "ATU123456789", "ATU12345678",
            "DE12345ABC", "DE123456780",
            "DE/12/345/67890", "DE123456789",
            "DE12345464867", "DE123454648",
            "[BIC]", "TESTDEFFXXX",
            "+49(0)69…", "+49691234",
            "[012-3456789]", "012-3456789");

    static Kind of(String name) {
        return name.isEmpty() ? TEXT : valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The one writing of a value; a value that is none of this kind stays as it is. */
    public String plain(String value) {
        String text = value.strip().replaceAll("\\s+", " ");
        return switch (this) {
            case TEXT -> text;
            case DATE ->
                text.matches("\\d{8}")
                        ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                                .toString()
                        : text;
            case NUMBER, AMOUNT -> number(text);
            case COMPACT -> text.replace(" ", "");
            case FORMED -> STAND_INS.getOrDefault(text.replace(" ", ""), text.replace(" ", ""));
            case LAST4 -> text.substring(Math.max(0, text.length() - KEPT_OF_A_CARD));
        };
    }

    private static String number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }
}
