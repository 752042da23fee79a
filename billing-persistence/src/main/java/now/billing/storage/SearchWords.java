package now.billing.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person types into a search field, as a query for a {@code tsvector} column: every word must begin a word of
 * the
 * row. Only letters and digits get through, so no sign of the query language can.
 */
public final class SearchWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MOST = 8;

    private final List<String> words = new ArrayList<>();

    private SearchWords() {}

    public static SearchWords of(String typed) {
        SearchWords result = new SearchWords();
        Matcher matcher = WORD.matcher(typed);
        while (result.words.size() < MOST && matcher.find()) {
            result.words.add(matcher.group());
        }
        return result;
    }

    /** True if there is nothing to search for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** For {@code words @@ to_tsquery('simple', ?)}: {@code acme:* & gm:*}. */
    public String query() {
        return String.join(":* & ", words) + ":*";
    }
}
