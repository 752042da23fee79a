package now.billing.kernel.shape;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a short text must look like as a whole: a length, and only then a pattern. Java's patterns go one call deeper
 * for each repetition of a group, so that a text of some thousand characters ends the stack; a text that is longer than
 * any right one is never shown to them.
 */
public final class Shape {
    private final Pattern pattern;
    private final int longest;

    private Shape(Pattern pattern, int longest) {
        this.pattern = pattern;
        this.longest = longest;
    }

    /**
     * A shape, made once and kept in a constant.
     *
     * @param longest characters of the longest text that can be right
     */
    public static Shape of(String pattern, int longest) {
        return new Shape(Pattern.compile(pattern), longest);
    }

    /** True if the whole text has this shape. */
    public boolean fits(String text) {
        return text.length() <= longest && pattern.matcher(text).matches();
    }

    /** The groups of a text of this shape; empty for any other. */
    public Optional<MatchResult> match(String text) {
        if (text.length() > longest) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }
}
