package now.billing.kernel.document;

import java.util.Locale;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;

/**
 * An international bank account number (ISO 13616), checked by its two digits modulo 97.
 *
 * @param value without blanks, upper case
 */
public record Iban(String value) {
    public static final ProblemCode WRONG = ProblemCode.of("bank_account.wrong_iban");

    private static final Shape SHAPE = Shape.of("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", 34);

    /**
     * @throws InvalidInput {@code bank_account.wrong_iban} if the shape or the check digits are wrong
     */
    public Iban {
        if (!isOne(value)) {
            throw InvalidInput.value(WRONG, "value", value);
        }
    }

    /** Reads an IBAN as people write it, with blanks and small letters. */
    public static Iban parse(String text) {
        return new Iban(compact(text));
    }

    /** Whether a text without blanks is an IBAN: its shape and its check digits. */
    public static boolean isOne(String compact) {
        return SHAPE.fits(compact) && Mod97.checks(compact);
    }

    /** A text as it is stored, without blanks and in capitals, right or not. */
    public static String compact(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** A text in groups of four, as on a bank card, right or not. */
    public static String grouped(String text) {
        return compact(text).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The country that keeps the account. */
    public String country() {
        return value.substring(0, 2);
    }
}
