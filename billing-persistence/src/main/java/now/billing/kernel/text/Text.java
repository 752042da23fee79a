package now.billing.kernel.text;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Text in the kernel is never null: what was not given is empty. A field is of one line (names, addresses, references,
 * reasons) or of several (notes, terms, descriptions, messages).
 *
 * <p>What a person types goes through {@link #typedLine} or {@link #typedLines} before it is stored, and through
 * nothing when it is read again: what was stored once is never refused.
 */
public final class Text {

    /** A character that cannot stand in a field: a control character, half of a surrogate pair, one that misleads. */
    public static final ProblemCode FORBIDDEN_CHARACTER = ProblemCode.of("text.forbidden_character");

    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    /** Overrides of the direction, and the replacement for what could not be read. */
    private static final String MISLEADING = "\u202D\u202E\uFFFD";

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    /** White space of Unicode beyond what {@link Character#isWhitespace(char)} knows. */
    private static final String NO_BREAK_SPACES = "\u00A0\u0085\u2007\u202F";

    /** What takes no place between letters, so that nobody sees it go from the ends of a text. */
    private static final String WIDTHLESS = "\u200B\u2060\uFEFF";

    /**
     * What draws something. Nothing is drawn by white space, control and format characters (zero widths, marks of
     * direction, soft hyphen, tags), the characters that Unicode calls default ignorable (joiner of graphemes, Hangul
     * fillers, Mongolian and other selectors), the empty Braille cell and the invisible note.
     */
    private static final Pattern SOMETHING_SEEN = Pattern.compile("[^\\p{IsWhite_Space}\\p{Cc}\\p{Cf}"
            + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2065\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0"
            + "\\uFFF0-\\uFFF8\\x{1D159}\\x{E0000}-\\x{E0FFF}]");

    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\u000B\\f\\r\\u0085\\u2028\\u2029]++");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\r\\u0085\\u2028\\u2029]");

    private Text() {}

    /** The text, or null if there is nothing in it; for columns and JSON. */
    public static @Nullable String orNull(String text) {
        return isBlank(text) ? null : text;
    }

    /** Whether a reader would see nothing of it: empty, white space, or characters that draw nothing. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || !SOMETHING_SEEN.matcher(text).find();
    }

    /**
     * What was typed into a field of one line, as it is stored: composed (NFC), tabs as blanks, without blanks at its
     * ends, empty where nothing would be seen of it. Line ends and other control characters stay, to be refused.
     */
    public static String typedLine(@Nullable String typed) {
        return typed == null ? "" : ended(typed.replace('\t', ' '));
    }

    /** The same of a field of a document, where line ends are blanks, too: references and reasons come from forms. */
    public static String foldedLine(@Nullable String typed) {
        return typed == null ? "" : ended(BREAKS.matcher(typed).replaceAll(" "));
    }

    /** The same of a field of several lines, which {@code \n} ends; tabs are blanks. */
    public static String typedLines(@Nullable String typed) {
        return typed == null
                ? ""
                : ended(LINE_ENDS.matcher(typed).replaceAll("\n").replace('\t', ' '));
    }

    private static String ended(String text) {
        if (isBlank(text)) {
            return "";
        }
        int begin = 0;
        int end = text.length();
        while (isBesideText(text.charAt(begin))) {
            begin++;
        }
        while (isBesideText(text.charAt(end - 1))) {
            end--;
        }
        return Normalizer.normalize(text.substring(begin, end), Normalizer.Form.NFC);
    }

    private static boolean isBesideText(char c) {
        return Character.isWhitespace(c) || NO_BREAK_SPACES.indexOf(c) >= 0 || WIDTHLESS.indexOf(c) >= 0;
    }

    /** The text with the line ends of a document, {@code \n}; browsers send {@code \r\n}. */
    public static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    }

    /** The text in one line: what would end a line or cannot be seen is a blank. */
    public static String inOneLine(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    /** The text without the characters that a field of one line cannot have; of what comes from outside. */
    public static String withoutForbidden(String text) {
        return text.codePoints()
                .filter(c -> !isForbiddenInALine(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A text that is not longer than this, with … where it was cut: after a word, if one ends in its second half. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        if (end < most / 2) {
            end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        }
        return text.substring(0, end).strip() + "…";
    }

    /** Notes when the text of a single line is longer than its limit or has a character it cannot have. */
    public static void checkLine(FieldProblems problems, String field, String text, int limit) {
        check(problems, field, text, limit, Text::isForbiddenInALine);
    }

    /** As {@link #checkLine} for a text of several lines, which {@code \n} ends. */
    public static void checkLines(FieldProblems problems, String field, String text, int limit) {
        check(problems, field, text, limit, c -> c != '\n' && isForbiddenInALine(c));
    }

    private static void check(FieldProblems problems, String field, String text, int limit, IntPredicate forbidden) {
        if (text.length() > limit) {
            problems.add(field, ProblemCode.TOO_LONG, "value", text.length(), "limit", limit);
        }
        text.codePoints()
                .filter(forbidden)
                .findFirst()
                .ifPresent(c -> problems.add(field, FORBIDDEN_CHARACTER, "character", "U+%04X".formatted(c)));
    }

    /**
     * Whatever ends a line or is a command: in a name it would begin another header of a mail or break a form. An
     * override of the direction shows other text than there is, and U+FFFD is what stands where nobody could read.
     */
    private static boolean isForbiddenInALine(int codePoint) {
        boolean endsALine = codePoint == LINE_SEPARATOR || codePoint == PARAGRAPH_SEPARATOR;
        boolean halfPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean noCharacter = (codePoint & 0xFFFE) == 0xFFFE;
        return Character.isISOControl(codePoint)
                || endsALine
                || halfPair
                || noCharacter
                || MISLEADING.indexOf(codePoint) >= 0;
    }
}
