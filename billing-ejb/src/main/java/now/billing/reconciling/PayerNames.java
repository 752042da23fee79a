package now.billing.reconciling;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares how banks write a payer's name with how we do: without accents, order, punctuation and legal forms. */
final class PayerNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SAY_NOTHING = Set.of(
            "ag", "sa", "gmbh", "sarl", "sagl", "llc", "ltd", "inc", "co", "kg", "ohg", "ug", "sas", "eurl", "bv", "nv",
            "und", "and", "et", "e", "the", "mr", "mrs", "herr", "frau", "m", "mme", "dr");
    private static final int SHORTEST = 3;

    private PayerNames() {}

    /** Whether all words of the shorter name stand in the longer one. */
    static boolean alike(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        Set<String> fewer = first.size() <= second.size() ? first : second;
        Set<String> more = first.size() <= second.size() ? second : first;
        return fewer.stream().anyMatch(word -> word.length() >= SHORTEST) && more.containsAll(fewer);
    }

    private static Set<String> words(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        Set<String> words = new LinkedHashSet<>();
        for (String word : BETWEEN.split(plain.toLowerCase(Locale.ROOT).replace("ß", "ss"))) {
            if (!word.isEmpty() && !SAY_NOTHING.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
