package now.billing.maintaining;

import java.util.regex.Pattern;

/**
 * Whether a text is an address that mail can be sent to. Narrower than RFC 5321 on purpose: no quoted local parts, no
 * address literals; a mail server has the last word.
 */
final class EmailAddress {
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])");

    private EmailAddress() {}

    static boolean isValid(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL_PART
                && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }
}
