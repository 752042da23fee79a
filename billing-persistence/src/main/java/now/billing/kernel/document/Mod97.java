package now.billing.kernel.document;

import java.math.BigInteger;

/** The two check digits of IBANs and creditor references, ISO 7064 MOD 97-10. */
public final class Mod97 {
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Mod97() {}

    /**
     * Whether the digits at the third and fourth place are right: the first four characters moved to the end, letters
     * as 10 to 35, the remainder is 1.
     *
     * @param value capitals A to Z and digits, at least four of them
     */
    public static boolean checks(String value) {
        StringBuilder digits = new StringBuilder();
        (value.substring(4) + value.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}
