package now.billing.documents.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.NumberPattern;
import now.billing.kernel.problem.RuleViolated;
import now.billing.organization.NumberSeries;
import now.billing.tenancy.TenantCode;
import now.billing.testing.Books;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumberSeriesBookIT {
    private static final int THREADS = 16;
    private static final int EACH = 40;

    private TestDatabase database;
    private UnitsOfWork work;
    private TenantCode tenant;

    @BeforeAll
    void start() {
        database = TestDatabase.fresh();
        work = new UnitsOfWork(database, THREADS);
    }

    @BeforeEach
    void newTenant() {
        tenant = database.tenant();
        work.run(
                tenant,
                sql -> new NumberSeriesBook(sql)
                        .add(NumberSeries.begin(
                                DocumentKind.INVOICE, NumberPattern.parse("R-{yyyy}-{000}"), Books.AT)));
    }

    @AfterAll
    void stop() {
        if (work != null) {
            work.close();
        }
    }

    @Test
    void sixteenThreadsWithRollbacksLeaveNoGapAndNoDuplicate() throws Exception {
        Set<String> given = new HashSet<>();
        ConcurrentLinkedQueue<String> committed = new ConcurrentLinkedQueue<>();
        AtomicInteger rolledBack = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int seed = thread;
                all.add(threads.submit(() -> {
                    for (int i = 0; i < EACH; i++) {
                        boolean fails = (seed + i) % 7 == 0;
                        takeNumber(fails, committed, rolledBack);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get(2, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        given.addAll(committed);
        assertThat(rolledBack).as("some were rolled back").hasPositiveValue();
        assertThat(committed).as("no duplicate").hasSameSizeAs(given);
        assertThat(given)
                .as("no gap")
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, committed.size())
                        .mapToObj("R-2026-%03d"::formatted)
                        .toList());
    }

    private void takeNumber(boolean fails, ConcurrentLinkedQueue<String> committed, AtomicInteger rolledBack) {
        try {
            committed.add(work.as(tenant, sql -> {
                NumberSeriesBook book = new NumberSeriesBook(sql);
                DocumentNumber number =
                        book.next(book.of(DocumentKind.INVOICE).orElseThrow().numbering(), Books.DAY);
                if (fails) {
                    throw new IllegalArgumentException("after the number");
                }
                return number.value();
            }));
        } catch (IllegalArgumentException expected) {
            rolledBack.incrementAndGet();
        }
    }

    @Test
    void aDateBeforeTheLastOneIsRefusedWithThatDate() {
        next(Books.DAY);
        assertThatThrownBy(() -> next(Books.DAY.minusDays(1))).isInstanceOfSatisfying(RuleViolated.class, refused -> {
            assertThat(refused.code()).isEqualTo(NumberSeriesBook.DATE_BEFORE_LAST);
            assertThat(refused.problems().get(0).args()).containsEntry("last", "2026-03-02");
        });
        assertThat(next(Books.DAY)).isEqualTo("R-2026-002");
    }

    @Test
    void aDocumentWhoseDayNobodyChoosesIsNeverDatedBeforeTheLastOne() {
        assertThat(nextFrom(Books.DAY)).isEqualTo("R-2026-001 2026-03-02");
        assertThat(nextFrom(Books.DAY.minusDays(1))).isEqualTo("R-2026-002 2026-03-02");
        assertThat(nextFrom(Books.DAY.plusDays(1))).isEqualTo("R-2026-003 2026-03-03");
        assertThat(nextFrom(LocalDate.of(2027, 1, 1))).isEqualTo("R-2027-001 2027-01-01");
        assertThat(nextFrom(LocalDate.of(2026, 12, 31)))
                .as("a day further west in another year")
                .isEqualTo("R-2027-002 2027-01-01");
    }

    @Test
    void aNumberThatIsRolledBackIsGivenAgain() {
        assertThatThrownBy(() -> work.run(tenant, sql -> {
                    NumberSeriesBook book = new NumberSeriesBook(sql);
                    book.nextFrom(book.of(DocumentKind.INVOICE).orElseThrow().numbering(), Books.DAY.plusDays(9));
                    throw new IllegalArgumentException("after the number");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(nextFrom(Books.DAY)).isEqualTo("R-2026-001 2026-03-02");
    }

    private String nextFrom(LocalDate today) {
        return work.as(tenant, sql -> {
            NumberSeriesBook book = new NumberSeriesBook(sql);
            DatedNumber given =
                    book.nextFrom(book.of(DocumentKind.INVOICE).orElseThrow().numbering(), today);
            return given.number() + " " + given.date();
        });
    }

    @Test
    void anotherYearStartsAgainAtOne() {
        assertThat(next(Books.DAY)).isEqualTo("R-2026-001");
        assertThat(next(LocalDate.of(2027, 1, 1))).isEqualTo("R-2027-001");
        assertThat(next(Books.DAY)).isEqualTo("R-2026-002");
    }

    @Test
    void theStartIsRaisedOnceAndOnlyBeforeTheFirstNumber() {
        startAt(500);
        assertThat(position()).isEqualTo(new SeriesPosition("2026", 500, null, false));
        assertThatThrownBy(() -> startAt(600)).isInstanceOf(RuleViolated.class);
        assertThat(next(Books.DAY)).isEqualTo("R-2026-500");
        assertThat(position()).isEqualTo(new SeriesPosition("2026", 501, Books.DAY, false));
    }

    @Test
    void aUsedSeriesCannotBeRaised() {
        assertThat(position()).isEqualTo(new SeriesPosition("2026", 1, null, true));
        next(Books.DAY);
        assertThatThrownBy(() -> startAt(10))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.code()).isEqualTo(NumberSeriesBook.ALREADY_STARTED));
    }

    private String next(LocalDate date) {
        return work.as(tenant, sql -> {
            NumberSeriesBook book = new NumberSeriesBook(sql);
            return book.next(book.of(DocumentKind.INVOICE).orElseThrow().numbering(), date)
                    .value();
        });
    }

    private void startAt(long first) {
        work.run(tenant, sql -> {
            NumberSeriesBook book = new NumberSeriesBook(sql);
            book.startAt(book.of(DocumentKind.INVOICE).orElseThrow(), Books.DAY, first);
        });
    }

    private SeriesPosition position() {
        return work.as(tenant, sql -> {
            NumberSeriesBook book = new NumberSeriesBook(sql);
            return book.position(book.of(DocumentKind.INVOICE).orElseThrow(), Books.DAY);
        });
    }
}
