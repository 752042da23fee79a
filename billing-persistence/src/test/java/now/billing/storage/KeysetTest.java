package now.billing.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.InvalidInput;
import now.billing.storage.PageOrder.Values;
import org.junit.jupiter.api.Test;

/** Where a page begins and ends; that it costs the same anywhere in a list is what {@code LongListIT} holds. */
class KeysetTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final PageOrder UP = new PageOrder("customers", "NAME", false, Values.TEXT);
    private static final PageOrder DOWN = new PageOrder("payments", "AMOUNT", true, Values.NUMBER);

    @Test
    void aPageEndsWhereNoRowWasReadBeyondIt() {
        Page<String> last = beginning().cut(placed("a", "b"), 2);
        assertThat(last.items()).containsExactly("a", "b");
        assertThat(last.next()).isNull();
    }

    @Test
    void aPageThatGoesOnNamesItsLastRow() {
        Page<String> first = beginning().cut(placed("a", "b", "c"), 2);
        assertThat(first.items()).containsExactly("a", "b");
        assertThat(PageKey.parse(first.next(), UP)).isEqualTo(new PageKey("b", ID));
        assertThat(first.map(String::length).items()).containsExactly(1, 1);
    }

    @Test
    void theBeginningHasNoCondition() {
        ConstantText text = beginning().finish(ConstantText.of("where true"));
        assertThat(text).hasToString("where true order by name , id");
        assertThat(text.values()).isEmpty();
    }

    @Test
    void aPlaceIsComparedAsAWholeInTheDirectionOfTheOrder() {
        ConstantText up =
                Keyset.of(UP, new PageKey("b", ID).text(UP), "name", "id").finish(ConstantText.of("where true"));
        assertThat(up)
                .hasToString("where true and ( name , id ) > ( cast(? as text) , ?) and name >= cast(? as text)"
                        + " order by name , id");
        assertThat(up.values()).containsExactly("b", ID, "b");
        ConstantText down = Keyset.of(DOWN, new PageKey("9.50", ID).text(DOWN), "amount", "id")
                .finish(ConstantText.of("where true"));
        assertThat(down)
                .hasToString(
                        "where true and ( amount , id ) < ( cast(? as numeric) , ?) and amount <= cast(? as numeric)"
                                + " order by amount desc, id desc");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        assertThatThrownBy(() -> Keyset.of(UP, new PageKey("9.50", ID).text(DOWN), "name", "id"))
                .isInstanceOf(InvalidInput.class);
    }

    private static Keyset beginning() {
        return Keyset.of(UP, null, "name", "id");
    }

    private static List<Keyset.Placed<String>> placed(String... values) {
        return Stream.of(values)
                .map(value -> new Keyset.Placed<>(value, new PageKey(value, ID)))
                .toList();
    }
}
