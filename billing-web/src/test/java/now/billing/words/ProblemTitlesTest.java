package now.billing.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** A title says what a status means; it has no facts, so it cannot speak of any. */
class ProblemTitlesTest {
    private static final String STATUS = "problem.http.status_";

    @Test
    void noTitleHasAPlaceForAFact() {
        ResourceBundle texts = ResourceBundle.getBundle("now.billing.web.messages", Locale.ENGLISH);
        assertThat(texts.keySet())
                .filteredOn(key -> key.startsWith(STATUS))
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> {
                    int status = Integer.parseInt(key.substring(STATUS.length()));
                    assertThat(ProblemTexts.title(status, Locale.ENGLISH))
                            .isNotBlank()
                            .doesNotContain("{", "http.status");
                });
    }
}
