package now.billing.organization;

import java.math.BigInteger;
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
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /**
     * @throws InvalidInput {@code bank_account.wrong_iban} if the shape or the check digits are wrong
     */
    public Iban {
        if (!SHAPE.fits(value) || !checks(value)) {
            throw InvalidInput.value(WRONG, "value", value);
        }
    }

    /** Reads an IBAN as people write it, with blanks and small letters. */
    public static Iban parse(String text) {
        return new Iban(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    /** The country that keeps the account. */
    public String country() {
        return value.substring(0, 2);
    }

    private static boolean checks(String value) {
        StringBuilder digits = new StringBuilder();
        String turned = value.substring(4) + value.substring(0, 4);
        for (int i = 0; i < turned.length(); i++) {
            digits.append(Character.digit(turned.charAt(i), Character.MAX_RADIX));
        }
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}
