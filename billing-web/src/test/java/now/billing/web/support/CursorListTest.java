package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import now.billing.kernel.list.Page;
import org.junit.jupiter.api.Test;

class CursorListTest {
    private static final int ROWS = 60;

    private final CursorList<Integer, Column> list = new CursorList<>(
            (cursor, limit) -> {
                int from = cursor == null ? 0 : Integer.parseInt(cursor);
                int to = Math.min(ROWS, from + limit);
                return new Page<>(IntStream.range(from, to).boxed().toList(), to < ROWS ? String.valueOf(to) : null);
            },
            Column.AGE,
            true);

    private enum Column {
        AGE,
        SIZE
    }

    @Test
    void walksForthAndBackThroughThePages() {
        list.next();
        list.next();
        assertThat(list.getRows()).startsWith(50).hasSize(10);
        assertThat(list.isNextThere()).isFalse();
        assertThat(List.of(list.getFrom(), list.getTo())).containsExactly(51, 60);

        list.next();
        list.previous();
        list.previous();
        assertThat(list.getRows()).startsWith(0).hasSize(25);
        assertThat(list.isPreviousThere()).isFalse();
    }

    @Test
    void startsAtTheFirstPageWhenTheSizeChanges() {
        list.next();
        list.setSize("50");
        assertThat(list.getRows()).startsWith(0).hasSize(50);
    }

    @Test
    void keepsItsSizeWhenAnUnofferedOneIsAskedFor() {
        list.setSize("1000000");
        assertThat(list.getRows()).hasSize(25);
    }

    @Test
    void sortsByAColumnThenTheOtherWayRoundFromTheFirstPage() {
        list.next();
        list.sortBy("SIZE", false);
        assertThat(list.getOrder()).isEqualTo("SIZE");
        assertThat(list.getRows()).startsWith(0);
        list.sortBy("SIZE", false);
        assertThat(list.direction("SIZE")).isEqualTo("descending");
        assertThat(list.direction("AGE")).isEqualTo("none");
        list.sortBy("AGE", true);
        assertThat(list.getOrder()).isEqualTo("-AGE");
    }

    @Test
    void anAddressWithAnUnknownColumnChangesNothing() {
        list.setOrder("; drop table document");
        list.sortBy("NOTHING", true);
        assertThat(list.getOrder()).isEqualTo("-AGE");
        list.setOrder("SIZE");
        assertThat(list.getOrder()).isEqualTo("SIZE");
    }
}
