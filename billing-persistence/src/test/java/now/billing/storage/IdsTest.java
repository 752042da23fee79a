package now.billing.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void idsAreVersionSevenOfTheStandardVariant() {
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Math.abs((id.getMostSignificantBits() >>> 16) - System.currentTimeMillis()))
                .isLessThan(60_000);
    }

    @Test
    void idsRiseAsTextEvenWithinOneMillisecond() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            ids.add(Ids.next().toString());
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void threadsNeverGetTheSameId() {
        List<UUID> ids =
                IntStream.range(0, 50_000).parallel().mapToObj(i -> Ids.next()).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }
}
