package now.billing.storage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import now.billing.kernel.text.Text;

/**
 * What a person types into a search field. Every word must be found in a row: anywhere in its texts, whatever its case
 * and accents, or as an amount. How a text is folded, and that no sign of a pattern means more than itself, is the
 * affair of the database's {@code shared.pattern} (ADR 0055).
 */
public final class SearchWords {
    private static final int MOST = 8;
    private static final int LONGEST = 100;
    private static final Pattern BLANKS = Pattern.compile("[\\p{IsWhite_Space}\\p{Cc}\\p{Cf}]+");
    private static final Pattern SIGNS =
            Pattern.compile("^[^\\p{L}\\p{N}]++|(?<=[\\p{L}\\p{N}])[^\\p{L}\\p{N}\\p{M}]{1,100}$");

    /**
     * One word.
     *
     * @param text what texts are searched for
     * @param amounts what amounts may equal, as an array of PostgreSQL; {@code {}} where it is no amount
     */
    public record Word(String text, String amounts) {}

    /** No text has this character: signs alone find no row. */
    private static final Word NOTHING = new Word("\uFFFF", TypedAmounts.NONE);

    private final List<Word> words;

    private SearchWords(List<Word> words) {
        this.words = List.copyOf(words);
    }

    public static SearchWords of(String typed) {
        String line = BLANKS.matcher(Normalizer.normalize(shortened(typed), Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (Text.isBlank(line)) {
            return new SearchWords(List.of());
        }
        // A blank may stand between the thousands of one amount.
        String whole = TypedAmounts.of(line);
        if (!TypedAmounts.NONE.equals(whole)) {
            return new SearchWords(List.of(new Word(line, whole)));
        }
        List<Word> words = new ArrayList<>();
        for (String each : line.split(" ")) {
            String word = SIGNS.matcher(each).replaceAll("");
            if (!word.isEmpty() && words.size() < MOST) {
                words.add(new Word(word, TypedAmounts.of(each)));
            }
        }
        return new SearchWords(words.isEmpty() ? List.of(NOTHING) : words);
    }

    /** True if nothing was typed, so that the list is not restricted. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words, at most {@value #MOST}. */
    public List<Word> words() {
        return words;
    }

    private static String shortened(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, typed.offsetByCodePoints(0, LONGEST / 2)) : typed;
    }
}
