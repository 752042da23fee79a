package now.billing.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import now.billing.kernel.document.Text;

/**
 * What a person types into a search field, as a query for a {@code tsvector} column: every word must begin a word of
 * the
 * row. Only letters and digits get through, so no sign of the query language can.
 */
public final class SearchWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MOST = 8;

    private final String typed;
    private final List<String> words = new ArrayList<>();

    private SearchWords(String typed) {
        this.typed = typed;
    }

    public static SearchWords of(String typed) {
        SearchWords result = new SearchWords(Text.inOneLine(typed));
        Matcher matcher = WORD.matcher(typed);
        while (result.words.size() < MOST && matcher.find()) {
            result.words.add(matcher.group());
        }
        return result;
    }

    /** True if nothing was typed, so that the list is not restricted. */
    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** For columns that are searched by their beginning: what was typed, without blanks around. */
    public String beginning() {
        return typed;
    }

    /**
     * For {@code words @@ to_tsquery('simple', ?)}: {@code acme:* & gm:*}. Signs alone make an empty query, which
     * matches no row.
     */
    public String query() {
        return words.isEmpty() ? "" : String.join(":* & ", words) + ":*";
    }
}
