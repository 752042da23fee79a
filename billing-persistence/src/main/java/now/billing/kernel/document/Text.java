package now.billing.kernel.document;

import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Text in the kernel is never null: what was not given is empty. */
public final class Text {

    /** A character that cannot stand in a document: a control character or half of a surrogate pair. */
    public static final ProblemCode FORBIDDEN_CHARACTER = ProblemCode.of("text.forbidden_character");

    private Text() {}

    /** The text without white space at its ends, empty for null. */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The text, or null if there is nothing in it; for columns and JSON. */
    public static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** Notes when a text is longer than its limit or has a character that cannot be stored or printed. */
    public static void check(FieldProblems problems, String field, String text, int limit) {
        if (text.length() > limit) {
            problems.add(field, ProblemCode.TOO_LONG, "value", text.length(), "limit", limit);
        }
        text.codePoints()
                .filter(Text::isForbidden)
                .findFirst()
                .ifPresent(c -> problems.add(field, FORBIDDEN_CHARACTER, "value", "U+%04X".formatted(c)));
    }

    private static boolean isForbidden(int codePoint) {
        boolean layout = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        boolean halfPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean noCharacter = (codePoint & 0xFFFE) == 0xFFFE;
        return (Character.isISOControl(codePoint) && !layout) || halfPair || noCharacter;
    }
}
