package now.billing.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import now.billing.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-03-02", "müller & söhne", "a|b\"c", "119.0000"})
    void aKeyComesBackFromItsOpaqueText(String value) {
        PageKey key = new PageKey(value, ID);
        assertThat(PageKey.parse(key.text())).isEqualTo(key);
        assertThat(key.text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void anotherTextIsRefusedAsCursor(String text) {
        assertThatThrownBy(() -> PageKey.parse(text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().get(0).field()).isEqualTo("cursor"));
    }

    @Test
    void aPageEndsWhereNoRowWasReadBeyondIt() {
        Page<String> last = Page.cut(List.of("a", "b"), 2, row -> new PageKey(row, ID));
        assertThat(last.rows()).containsExactly("a", "b");
        assertThat(last.next()).isNull();
    }

    @Test
    void aPageThatGoesOnNamesItsLastRow() {
        Page<String> first = Page.cut(List.of("a", "b", "c"), 2, row -> new PageKey(row, ID));
        assertThat(first.rows()).containsExactly("a", "b");
        assertThat(first.next()).isEqualTo(new PageKey("b", ID));
        assertThat(first.map(String::length).rows()).containsExactly(1, 1);
    }
}
