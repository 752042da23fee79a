package now.billing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every problem that the code can name has a text for people, and the facts that its text speaks of. */
class ProblemTextsTest {
    private static final Pattern CODE =
            Pattern.compile("ProblemCode\\.of\\(\"([a-z0-9_.]+)\"\\)|= of\\(\"([a-z0-9_.]+)\"\\)");

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]\\w*)}");

    @Test
    void everyProblemCodeHasAnEnglishText() {
        ResourceBundle texts = ResourceBundle.getBundle("now.billing.web.messages");
        List<String> codes = codes();
        assertThat(codes).hasSizeGreaterThan(40);
        assertThat(codes)
                .allSatisfy(code -> assertThat(texts.containsKey("problem." + code))
                        .as(code)
                        .isTrue());
    }

    @Test
    void everyPlaceThatNamesAProblemGivesTheFactsItsTextSpeaksOf() {
        ResourceBundle texts = ResourceBundle.getBundle("now.billing.web.messages");
        List<ProblemFacts.Place> places = ProblemFacts.all();
        assertThat(places).hasSizeGreaterThan(150);
        List<String> missing = new ArrayList<>();
        for (ProblemFacts.Place place : places) {
            Matcher named = PLACE.matcher(texts.getString("problem." + place.code()));
            while (named.find()) {
                if (!place.facts().contains(named.group(1))) {
                    missing.add(named.group(1) + ": " + place);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        SourceTree.production().stream().map(SourceTree::read).forEach(source -> {
            Matcher matcher = CODE.matcher(source);
            while (matcher.find()) {
                codes.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            }
        });
        return codes.stream().distinct().filter(code -> !code.endsWith("_")).toList();
    }
}
