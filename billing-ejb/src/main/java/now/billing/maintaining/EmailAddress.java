package now.billing.maintaining;

import now.billing.kernel.shape.Shape;

/**
 * Whether a text is an address that mail can be sent to. Narrower than RFC 5321 on purpose: no quoted local parts, no
 * address literals; a mail server has the last word.
 */
final class EmailAddress {
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Shape LOCAL =
            Shape.of("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*", LONGEST_LOCAL_PART);
    private static final Shape DOMAIN = Shape.of(
            "([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])",
            253);

    private EmailAddress() {}

    static boolean isValid(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL_PART
                && LOCAL.fits(text.substring(0, at))
                && DOMAIN.fits(text.substring(at + 1));
    }
}
