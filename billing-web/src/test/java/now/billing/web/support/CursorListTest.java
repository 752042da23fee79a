package now.billing.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import now.billing.maintaining.Page;
import org.junit.jupiter.api.Test;

class CursorListTest {
    private static final int ROWS = 60;

    private final CursorList<Integer> list = new CursorList<>((cursor, limit) -> {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(ROWS, from + limit);
        return new Page<>(IntStream.range(from, to).boxed().toList(), to < ROWS ? String.valueOf(to) : null);
    });

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
        list.setSize(50);
        assertThat(list.getRows()).startsWith(0).hasSize(50);
    }

    @Test
    void keepsItsSizeWhenAnUnofferedOneIsAskedFor() {
        list.setSize(1_000_000);
        assertThat(list.getRows()).hasSize(25);
    }
}
