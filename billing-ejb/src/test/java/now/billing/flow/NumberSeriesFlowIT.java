package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import now.billing.documents.records.NumberSeriesBook;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.BillingException;
import now.billing.maintaining.NumberSeriesRecords;
import now.billing.maintaining.NumberSeriesView;
import now.billing.maintaining.SaveNumberSeries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Patterns change while others issue: no number twice, no gap in any run, and who is turned away tries again. */
class NumberSeriesFlowIT extends FlowCase {
    private static final int THREADS = 6;
    private static final int EACH = 8;
    private static final List<String> PATTERNS =
            List.of("A-{0}", "B-{yyyy}-{00}", "A-{0}", "C{00}", "B-{yyyy}-{00}", "A-{0}");

    @BeforeEach
    void begin() {
        business.call(w -> w.bean(NumberSeriesBook.class).ofOrBegun(DocumentKind.INVOICE, Business.NOW));
    }

    @Test
    void whoIssuesWhileThePatternChangesFollowsIt() throws Exception {
        List<UUID> drafts = IntStream.range(0, THREADS * EACH)
                .mapToObj(i -> business.draft(null).id())
                .toList();
        ConcurrentLinkedQueue<String> numbers = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (UUID draft : drafts) {
                all.add(threads.submit(() -> numbers.add(issued(draft))));
            }
            for (String pattern : PATTERNS) {
                change(pattern);
            }
            for (Future<?> each : all) {
                each.get(2, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(numbers).hasSize(THREADS * EACH).doesNotHaveDuplicates();
        Map<String, List<Integer>> runs = new TreeMap<>();
        numbers.forEach(number -> runs.computeIfAbsent(number.replaceAll("\\d+$", ""), run -> new ArrayList<>())
                .add(Integer.valueOf(number.replaceAll(".*?(\\d+)$", "$1"))));
        runs.forEach((run, places) -> assertThat(places)
                .as("no gap in %s", run)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, places.size()).boxed().toList()));
    }

    /** Tries again, as the refusal says, while the pattern is being changed. */
    private String issued(UUID draft) {
        while (true) {
            try {
                return business.issue(draft).number().value();
            } catch (BillingException refused) {
                assertThat(refused.code().value()).isEqualTo("series.changed_meanwhile");
            }
        }
    }

    /** Goes on where the pattern stood, as the settings page shows it. */
    private void change(String pattern) {
        for (int next = 1; ; next++) {
            NumberSeriesView now = series();
            int start = next;
            try {
                business.call(w -> w.bean(NumberSeriesRecords.class)
                        .change(now.id(), now.version(), new SaveNumberSeries(pattern, start)));
                return;
            } catch (BillingException passed) {
                assertThat(passed.code().value())
                        .isIn("series.counted_on", "series.would_repeat", "series.already_started");
            }
        }
    }

    private NumberSeriesView series() {
        return business.call(w -> w.bean(NumberSeriesRecords.class).list()).stream()
                .filter(each -> each.kind() == DocumentKind.INVOICE)
                .findFirst()
                .orElseThrow();
    }
}
