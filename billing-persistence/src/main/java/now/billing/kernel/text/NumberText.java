package now.billing.kernel.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import now.billing.kernel.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A typed number without what only surrounds it: directions of writing, blanks, its sign, one currency or percent sign.
 * Digits of Arabic and Persian keyboards are ours here, all blanks are one blank, all apostrophes one apostrophe.
 *
 * @param digits digits and the marks between them
 */
record NumberText(String digits, boolean negative) {
    static final char ARABIC_DECIMAL = '\u066B';
    private static final char APOSTROPHE = '\'';
    private static final String DIRECTIONS =
            "\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF";
    private static final String BLANKS = "\u00A0\u202F\u2009\u2007\u2008\u2002\u2003\u3000";
    /** Typewriter's and typographer's apostrophes, and the group mark of Arabic numbers. */
    private static final String APOSTROPHES = "\u2019\u2018\u02BC\u066C";

    private static final String MINUS = "-\u2212\u2010\u2011\u2013";
    private static final Shape BODY = Shape.of("[0-9.,' \u066B]{1,40}", NumberReader.LONGEST);
    /** {@code 120.–}: no cents. */
    private static final Shape NO_CENTS = Shape.of("(.*[.,])[-\u2013\u2014]", NumberReader.LONGEST);

    private static final int ARABIC_ZERO = 0x0660;
    private static final int PERSIAN_ZERO = 0x06F0;
    private static final int TEN = 10;

    /** Without directions, blanks at its ends, and with one kind of digit, blank and apostrophe. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (DIRECTIONS.indexOf(each) < 0) {
                plain.append(one(each));
            }
        }
        return plain.toString().strip();
    }

    private static char one(char each) {
        if (each >= ARABIC_ZERO && each < ARABIC_ZERO + TEN) {
            return (char) ('0' + each - ARABIC_ZERO);
        }
        if (each >= PERSIAN_ZERO && each < PERSIAN_ZERO + TEN) {
            return (char) ('0' + each - PERSIAN_ZERO);
        }
        if (BLANKS.indexOf(each) >= 0) {
            return ' ';
        }
        return APOSTROPHES.indexOf(each) >= 0 ? APOSTROPHE : each;
    }

    /** The parts of a plain text; null if something else than a number stands in it. */
    static @Nullable NumberText of(String plain, Set<String> marks) {
        String rest = plain;
        boolean marked = false;
        for (String mark : marks) {
            if (!marked && endsWith(rest, mark)) {
                rest = rest.substring(0, rest.length() - mark.length()).stripTrailing();
                marked = true;
            }
        }
        String sign = sign(rest);
        rest = rest.substring(sign.length()).stripLeading();
        for (String mark : marks) {
            if (!marked && startsWith(rest, mark)) {
                rest = rest.substring(mark.length()).stripLeading();
                marked = true;
            }
        }
        if (sign.isEmpty()) {
            sign = sign(rest);
            rest = rest.substring(sign.length()).stripLeading();
        }
        MatchResult noCents = NO_CENTS.match(rest).orElse(null);
        if (noCents != null) {
            rest = noCents.group(1);
        }
        return BODY.fits(rest) ? new NumberText(rest, !sign.isEmpty() && !sign.equals("+")) : null;
    }

    static String withoutGroups(String whole) {
        StringBuilder digits = new StringBuilder();
        whole.chars().filter(each -> each >= '0' && each <= '9').forEach(each -> digits.append((char) each));
        return digits.toString();
    }

    private static String sign(String text) {
        return !text.isEmpty() && (text.charAt(0) == '+' || MINUS.indexOf(text.charAt(0)) >= 0)
                ? text.substring(0, 1)
                : "";
    }

    private static boolean endsWith(String text, String mark) {
        return text.toUpperCase(Locale.ROOT).endsWith(mark.toUpperCase(Locale.ROOT));
    }

    private static boolean startsWith(String text, String mark) {
        return text.toUpperCase(Locale.ROOT).startsWith(mark.toUpperCase(Locale.ROOT));
    }
}
