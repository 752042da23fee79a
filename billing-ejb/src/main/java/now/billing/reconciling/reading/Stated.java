package now.billing.reconciling.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import now.billing.kernel.document.Iban;
import now.billing.kernel.document.PaymentReference;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.shape.Shape;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** Values as banks write them; what is wrong is told by an exception that the reader places. */
final class Stated {
    /** Longest texts that are kept; banks carry 140 characters, or several times that. */
    static final int LONG = 1_000;

    static final int SHORT = 140;

    private static final Shape AMOUNT = Shape.of("[0-9]{1,15}(\\.[0-9]{0,5})?", 21);
    private static final Shape DATE = Shape.of("[0-9]{4}-[0-9]{2}-[0-9]{2}", 10);
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Pattern WORDS = Pattern.compile("[\\s,;:/()]+");
    private static final int DATE_LENGTH = 10;
    private static final String NONE = "NOTPROVIDED";

    private Stated() {}

    /** A value that is not as the format has it. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what);
        }

        String what() {
            return Objects.requireNonNullElse(getMessage(), "");
        }
    }

    /** An amount without a sign: banks say by a word of its own which way money went. */
    static Money amount(String text, @Nullable String currency) throws Wrong {
        String digits = text.strip();
        if (!AMOUNT.fits(digits)) {
            throw new Wrong(digits);
        }
        try {
            CurrencyUnit unit = CurrencyUnit.of(currency == null ? "" : currency.strip());
            return Money.parse(new BigDecimal(digits).stripTrailingZeros().toPlainString(), unit);
        } catch (BillingException refused) {
            throw new Wrong(digits + " " + currency);
        }
    }

    /** The day of a date, or of a date with its time. */
    static LocalDate date(String text) throws Wrong {
        String day = text.strip();
        day = day.substring(0, Math.min(DATE_LENGTH, day.length()));
        try {
            if (DATE.fits(day)) {
                return LocalDate.parse(day);
            }
        } catch (DateTimeException impossible) {
            throw new Wrong(day);
        }
        throw new Wrong(day);
    }

    /** A reference by which somebody knows something; empty where it is the word for none. */
    static String id(String text) {
        String id = line(text, SHORT);
        return id.toUpperCase(Locale.ROOT).equals(NONE) ? "" : id;
    }

    static String line(String text, int most) {
        String seen = Text.withoutForbidden(Text.inOneLine(text));
        String line = Text.typedLine(BLANKS.matcher(seen).replaceAll(" "));
        return line.length() <= most ? line : Text.cut(line, most);
    }

    /** The account as it is compared, or empty. */
    static String account(String text) {
        String compact = Iban.compact(line(text, SHORT));
        return compact.length() > SHORT ? "" : compact;
    }

    /** The structured reference in a text: all of it, or one of its words; empty where there is none. */
    static String reference(String text) {
        String compact = Iban.compact(text);
        if (PaymentReference.isStructured(compact)) {
            return compact;
        }
        for (String word : WORDS.split(text)) {
            String upper = word.toUpperCase(Locale.ROOT);
            if (PaymentReference.isStructured(upper)) {
                return upper;
            }
        }
        return "";
    }
}
