package now.billing.kernel.document;

import java.math.BigInteger;
import java.util.Locale;

/** The two check digits of IBANs and creditor references, ISO 7064 MOD 97-10. */
public final class Mod97 {
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Mod97() {}

    /** The two digits that make {@code prefix + digits + value} right. */
    static String digits(String value, String prefix) {
        int rest = remainder(value + prefix + "00");
        return String.format(Locale.ROOT, "%02d", MODULUS.intValue() + 1 - rest);
    }

    /**
     * Whether the digits at the third and fourth place are right: the first four characters moved to the end, letters
     * as 10 to 35, the remainder is 1.
     *
     * @param value capitals A to Z and digits, at least four of them
     */
    public static boolean checks(String value) {
        return remainder(value.substring(4) + value.substring(0, 4)) == 1;
    }

    private static int remainder(String value) {
        StringBuilder digits = new StringBuilder();
        value.chars().forEach(character -> digits.append(Character.digit(character, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }
}
