package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowTemplateTest {
    private record Row(@Nullable String name, int size) {}

    @Test
    void eachNameIsWrittenAsTextWhateverItHolds() {
        assertThat(drawn(
                        "<td title=\"{name}\" class=\"x-{size}\">{name} of {size}</td>", new Row("<b> & {size}\"'", 3)))
                .isEqualTo("<td title=\"&lt;b&gt; &amp; {size}&quot;&#39;\" class=\"x-3\">"
                        + "&lt;b&gt; &amp; {size}&quot;&#39; of 3</td>");
    }

    @Test
    void anAttributeThatWouldBeEmptyIsLeftOut() {
        assertThat(drawn("<a data-open=\"\" href=\"{name}\">{name}.</a>", new Row("", 1)))
                .isEqualTo("<a data-open=\"\">.</a>");
        assertThat(drawn("<a href=\"{name}\"/>", new Row(null, 1))).isEqualTo("<a/>");
    }

    @Test
    void aNameThatIsNoneOfTheRecordsIsAMistakeOfThePage() {
        assertThatThrownBy(() -> RowTemplate.of("{other}", Row.class)).hasMessageContaining("other");
    }

    private static String drawn(String text, Row row) {
        StringBuilder drawn = new StringBuilder();
        RowTemplate.of(text, Row.class).draw(row, drawn);
        return drawn.toString();
    }
}
