package now.billing.kernel.document;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Text in the kernel is never null: what was not given is empty. A field is of one line (names, addresses, references,
 * reasons) or of several (notes, terms, descriptions, messages).
 */
public final class Text {

    /** A character that cannot stand in a field: a control character or half of a surrogate pair. */
    public static final ProblemCode FORBIDDEN_CHARACTER = ProblemCode.of("text.forbidden_character");

    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private Text() {}

    /** The text without white space at its ends, empty for null. */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The text, or null if there is nothing in it; for columns and JSON. */
    public static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** The text with the line ends of a document, {@code \n}; browsers send {@code \r\n}. */
    public static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    }

    /** The text in one line: what would end a line or cannot be seen is a blank. */
    public static String inOneLine(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
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

    /** Whatever ends a line or is a command: in a name it would begin another header of a mail or break a form. */
    private static boolean isForbiddenInALine(int codePoint) {
        boolean endsALine = codePoint == LINE_SEPARATOR || codePoint == PARAGRAPH_SEPARATOR;
        boolean halfPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean noCharacter = (codePoint & 0xFFFE) == 0xFFFE;
        return Character.isISOControl(codePoint) || endsALine || halfPair || noCharacter;
    }
}
