package now.billing.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.problem.InvalidInput;
import now.billing.storage.PageOrder.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final PageOrder BY_NAME = new PageOrder("customers", "NAME", false, Values.TEXT);

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-03-02", "müller & söhne", "a|b\"c", "119.0000"})
    void aKeyComesBackFromItsOpaqueText(String value) {
        PageKey key = new PageKey(value, ID);
        assertThat(PageKey.parse(key.text(BY_NAME), BY_NAME)).isEqualTo(key);
        assertThat(key.text(BY_NAME)).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void anotherTextIsRefusedAsCursor(String text) {
        assertThatThrownBy(() -> PageKey.parse(text, BY_NAME))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().get(0).field()).isEqualTo("cursor"));
    }

    @Test
    void noCursorIsTheBeginning() {
        assertThat(PageKey.parse(null, BY_NAME)).isNull();
        assertThat(PageKey.parse("", BY_NAME)).isNull();
    }

    @Test
    void aCursorOfAnotherListOrOrderIsRefused() {
        String text = new PageKey("Acme", ID).text(BY_NAME);
        for (PageOrder other : List.of(
                new PageOrder("items", "NAME", false, Values.TEXT),
                new PageOrder("customers", "NAME", true, Values.TEXT),
                new PageOrder("customers", "ADDED", false, Values.ID))) {
            assertThatThrownBy(() -> PageKey.parse(text, other)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
                assertThat(refused.code()).isEqualTo(PageKey.OTHER_ORDER);
                assertThat(refused.problems().get(0).field()).isEqualTo("cursor");
            });
        }
    }

    @Test
    void aCursorOfTheOrderByCharacterCodesIsRefused() {
        String old = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("customers NAME|" + ID + "acme").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> PageKey.parse(old, BY_NAME))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.code()).isEqualTo(PageKey.OTHER_ORDER));
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 2026-13-01",
        "DATE, Acme",
        "DATE, -0005-01-01",
        "DATE, 0000-01-01",
        "DATE, +999999999-12-31",
        "DATE, +10000-01-01",
        "NUMBER, 1e9",
        "NUMBER, Acme",
        "NUMBER, ''",
        "ID, 1-1-1-1-1",
        "ID, Acme"
    })
    void aValueThatItsColumnCannotHoldIsRefused(Values values, String value) {
        PageOrder order = new PageOrder("payments", "ANY", false, values);
        assertThatThrownBy(() -> PageKey.parse(new PageKey(value, ID).text(order), order))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aTextThatTheDatabaseCannotHoldIsRefused() {
        assertThatThrownBy(() -> PageKey.parse(new PageKey("a\0b", ID).text(BY_NAME), BY_NAME))
                .isInstanceOf(InvalidInput.class);
    }
}
