package now.billing.kernel.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in braces, such as {@code {number}}, that stand for words in a text that somebody wrote. */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]{1,20})}");

    private Placeholders() {}

    /** Puts the words in, once: what they say themselves is text. A name that nobody knows stays as it was typed. */
    public static String filled(String text, Map<String, String> words) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group())));
    }
}
