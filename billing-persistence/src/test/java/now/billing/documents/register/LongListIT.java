package now.billing.documents.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;
import now.billing.testing.Books;
import now.billing.testing.ManyDocuments;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A page of a list costs the same with a hundred thousand documents as with a thousand. Asserted is what the database touches,
 * which no other load on the machine changes; times are only printed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongListIT {
    private static final int SHORT = 1_000;
    private static final int LONG = 100_000;
    private static final int PAGE = 50;
    private static final int ROUNDS = 21;
    /** A fifth of the invoices each, so that no list pays for another kind. */
    private static final Map<DocumentKind, List<DocumentTab>> TABS = Map.of(
            DocumentKind.INVOICE, List.of(DocumentTab.ALL, DocumentTab.OPEN, DocumentTab.PAID),
            DocumentKind.CREDIT_NOTE, List.of(DocumentTab.ALL),
            DocumentKind.ESTIMATE, List.of(DocumentTab.ALL),
            DocumentKind.PRO_FORMA, List.of(DocumentTab.ALL),
            DocumentKind.BILL, List.of(DocumentTab.ALL));

    /** A hundred times as many rows; whoever reads them all takes dozens of times as long. */
    private static final double MOST_TIMES_AS_LONG = 3;

    private TestDatabase database;
    private UnitsOfWork work;
    private TenantCode few;
    private TenantCode many;

    @BeforeAll
    void start() {
        database = TestDatabase.fresh();
        work = new UnitsOfWork(database, 1);
        few = fill(SHORT);
        many = fill(LONG);
    }

    @AfterAll
    void stop() {
        if (work != null) {
            work.close();
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentSort.class)
    void aPageTouchesAsManyRowsInALongListAsInAShortOne(DocumentSort by) {
        TABS.forEach((kind, tabs) -> tabs.forEach(tab -> {
            ListQuery<DocumentTab, DocumentSort> query = ListQuery.of(tab, by, true, PAGE);
            long inShort = touched(few, kind, query);
            long inLong = touched(many, kind, query);
            assertThat(inLong)
                    .as("%s, %s by %s, short list: %d", kind, tab, by, inShort)
                    .isLessThanOrEqualTo(inShort * 13 / 10);
        }));
    }

    /** The middle of many rounds, so that neither a pause of the machine nor one lucky round decides. */
    @Test
    void aPageOfALongListTakesAboutAsLongAsOfAShortOne() {
        ListQuery<DocumentTab, DocumentSort> query = ListQuery.of(DocumentTab.ALL, DocumentSort.ISSUED, true, PAGE);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long inShort = nanos(few, query);
            long inLong = nanos(many, query);
            ratios.add((double) inLong / inShort);
        }
        ratios.sort(null);
        assertThat(ratios.get(ROUNDS / 2))
                .as("median of %d rounds, %d against %d invoices", ROUNDS, LONG, SHORT)
                .isLessThan(MOST_TIMES_AS_LONG);
        assertThat(page(many, query).items()).hasSize(PAGE);
        assertThat(page(many, query).next()).isNotNull();
    }

    private long nanos(TenantCode tenant, ListQuery<DocumentTab, DocumentSort> query) {
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            page(tenant, query);
        }
        return System.nanoTime() - start;
    }

    private Page<OverviewRow> page(TenantCode tenant, ListQuery<DocumentTab, DocumentSort> query) {
        return work.as(tenant, sql -> new DocumentOverviews(sql).page(DocumentKind.INVOICE, query, Books.DAY));
    }

    /** Rows that one page reads from the tables behind the list, by the database's own count of this transaction. */
    private long touched(TenantCode tenant, DocumentKind kind, ListQuery<DocumentTab, DocumentSort> query) {
        return work.as(tenant, sql -> {
            long before = touched(sql);
            assertThat(new DocumentOverviews(sql).page(kind, query, Books.DAY).items())
                    .hasSize(PAGE);
            return touched(sql) - before;
        });
    }

    private static long touched(TenantSql sql) {
        return sql.row(
                        row -> row.number("reads"),
                        "select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint as reads"
                                + " from pg_stat_xact_user_tables where schemaname = current_schema()")
                .orElseThrow();
    }

    private TenantCode fill(int invoices) {
        TenantCode tenant = database.tenant();
        Map<DocumentKind, Integer> documents = new EnumMap<>(DocumentKind.class);
        TABS.keySet().forEach(kind -> documents.put(kind, Math.max(SHORT, invoices / TABS.size())));
        documents.put(DocumentKind.INVOICE, invoices);
        database.admin(ManyDocuments.script(tenant, documents));
        return tenant;
    }
}
