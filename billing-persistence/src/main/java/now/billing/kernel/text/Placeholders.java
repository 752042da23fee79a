package now.billing.kernel.text;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;

/** Names in braces, such as {@code {number}}, that stand for words in a text that somebody wrote. */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]{1,20})}");

    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}\\n]{0,40})}");

    /** Braces with a name in them that stands for nothing. */
    public static final ProblemCode UNKNOWN = ProblemCode.of("text.unknown_placeholder");

    private Placeholders() {}

    /** Refuses the first name in braces that is none of these, and says which there are. */
    public static void check(FieldProblems problems, String field, String text, Set<String> known) {
        Matcher found = IN_BRACES.matcher(text);
        while (found.find()) {
            if (!known.contains(found.group(1))) {
                String all =
                        known.stream().sorted().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
                problems.add(field, UNKNOWN, "value", found.group(), "list", all);
                return;
            }
        }
    }

    /** Puts the words in, once: what they say themselves is text. A name that nobody knows stays as it was typed. */
    public static String filled(String text, Map<String, String> words) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group())));
    }
}
