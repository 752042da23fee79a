package now.billing.kernel.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void writesTheStringsOfRfc8785() {
        String input = "€$\u000F\nA'B\"\\\\\"/";
        assertThat(CanonicalJson.text(Map.of("string", input)))
                .isEqualTo("{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void sortsKeysByUtf16CodeUnits() {
        Map<String, String> object = Map.of(
                "\u20ac",
                "Euro Sign",
                "\r",
                "Carriage Return",
                "\ufb33",
                "Hebrew Letter Dalet With Dagesh",
                "1",
                "One",
                "\ud83d\ude00",
                "Emoji: Grinning Face",
                "\u0080",
                "Control",
                "\u00f6",
                "Latin Small Letter O With Diaeresis");
        assertThat(CanonicalJson.text(object))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void writesNestedValues() {
        assertThat(CanonicalJson.text(Map.of("b", List.of(1, true, "x", Map.of()), "a", List.of())))
                .isEqualTo("{\"a\":[],\"b\":[1,true,\"x\",{}]}");
    }

    @Test
    void refusesWhatHasNoCanonicalForm() {
        assertThatThrownBy(() -> CanonicalJson.text(Map.of("a", new BigDecimal("1.0"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.text(Map.of("a", "\ud83d")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.text(Map.of("a", "\ud83dx")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.text(Map.of("a", "\ude00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void anotherReaderUnderstandsEveryText(@ForAll String text) throws Exception {
        String valid = text.codePoints()
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        JsonNode read = new ObjectMapper().readTree(CanonicalJson.bytes(Map.of("text", valid)));
        assertThat(read.get("text").asText()).isEqualTo(valid);
    }
}
