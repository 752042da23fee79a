package now.billing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is there in every language, with the same places for facts, and is said in that language. */
class TranslationsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\w+");
    private static final Pattern SENTENCE = Pattern.compile("[a-z]{4}");

    /** Words of the pages that are the same in both languages, and names. */
    private static final Map<String, Set<String>> SAME = Map.of(
            "de",
            Set.of("optional", "Name", "Region", "Code", "Version", "Link", "Bank", "Logo", "Website", "Letter"),
            "fr",
            Set.of(
                    "carton",
                    "Actions",
                    "minute",
                    "E-mail",
                    "Date",
                    "Total",
                    "Options",
                    "Description",
                    "Code",
                    "Version",
                    "Parties",
                    "Page {0}",
                    "Document",
                    "Logo",
                    "Letter",
                    "Message",
                    "Certain",
                    "Possible",
                    "Invitations"));

    @Test
    void everyTextHasATwinInEveryLanguage() {
        List<String> wrong = new ArrayList<>();
        for (Path english : TextFiles.all()) {
            for (String language : TextFiles.TWINS) {
                Path twin = TextFiles.twin(english, language);
                if (!Files.exists(twin)) {
                    wrong.add("no " + twin.getFileName());
                    continue;
                }
                Set<String> here = TextFiles.read(english).stringPropertyNames();
                Set<String> there = TextFiles.read(twin).stringPropertyNames();
                wrong.addAll(without(here, there, "missing in " + twin.getFileName() + ": "));
                wrong.addAll(without(there, here, "only in " + twin.getFileName() + ": "));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTwinSpeaksOfTheSameFacts() {
        List<String> wrong = twins().filter(twin -> !places(twin.english()).equals(places(twin.translated())))
                .map(Twin::toString)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTwinIsTranslated() {
        List<String> wrong = twins().filter(twin -> TextFiles.ofPages().contains(twin.file()))
                .filter(twin -> twin.english().equals(twin.translated()))
                .filter(twin -> SENTENCE.matcher(twin.english()).find())
                .filter(twin -> !SAME.getOrDefault(twin.language(), Set.of()).contains(twin.english()))
                .map(Twin::toString)
                .toList();
        assertThat(wrong).isEmpty();
    }

    /** A pattern would take a straight apostrophe for a quotation mark, and typography wants the other one. */
    @Test
    void noTwinHasAStraightApostropheOrQuotationMark() {
        List<String> wrong = twins().filter(twin -> twin.translated().indexOf('\'') >= 0
                        || twin.translated().indexOf('"') >= 0)
                .map(Twin::toString)
                .toList();
        assertThat(wrong).isEmpty();
    }

    private record Twin(Path file, String key, String language, String english, String translated) {
        @Override
        public String toString() {
            return language + " " + key + ": " + translated;
        }
    }

    private static Stream<Twin> twins() {
        List<Twin> twins = new ArrayList<>();
        for (Path file : TextFiles.all()) {
            Properties english = TextFiles.read(file);
            for (String language : TextFiles.TWINS) {
                Properties other = TextFiles.read(TextFiles.twin(file, language));
                english.stringPropertyNames().stream()
                        .filter(key -> other.getProperty(key) != null)
                        .map(key -> new Twin(file, key, language, english.getProperty(key), other.getProperty(key)))
                        .forEach(twins::add);
            }
        }
        assertThat(twins).hasSizeGreaterThan(2000);
        return twins.stream();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<String> without(Set<String> all, Set<String> known, String why) {
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(known);
        return missing.stream().map(key -> why + key).toList();
    }
}
