package now.billing.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import now.billing.catalog.ItemSort;
import now.billing.catalog.ItemTab;
import now.billing.catalog.Items;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;
import now.billing.testing.ManyRecords;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page of customers, items or payments costs the same in a long list as in a short one, in every order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongRecordListsIT {
    private static final int SHORT = 1_000;
    private static final int LONG = 50_000;
    private static final int PAGE = 50;

    private TestDatabase database;
    private UnitsOfWork work;
    private TenantCode few;
    private TenantCode many;

    /** Reads the page after a cursor. */
    @FunctionalInterface
    private interface Source {
        Page<?> page(TenantSql sql, @Nullable String cursor);
    }

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
    @EnumSource(PartySort.class)
    void aPageOfCustomers(PartySort by) {
        for (boolean descending : new boolean[] {false, true}) {
            ListQuery<PartyTab, PartySort> query = ListQuery.of(PartyTab.CURRENT, by, descending, PAGE);
            costsTheSame((sql, cursor) -> new PartyLists(sql).page(PartyRole.CUSTOMER, query.after(cursor)));
        }
    }

    @ParameterizedTest
    @EnumSource(ItemSort.class)
    void aPageOfItems(ItemSort by) {
        for (boolean descending : new boolean[] {false, true}) {
            ListQuery<ItemTab, ItemSort> query = ListQuery.of(ItemTab.CURRENT, by, descending, PAGE);
            costsTheSame((sql, cursor) -> new Items(sql).page(query.after(cursor)));
        }
    }

    @ParameterizedTest
    @EnumSource(PaymentSort.class)
    void aPageOfPayments(PaymentSort by) {
        for (boolean descending : new boolean[] {false, true}) {
            ListQuery<PaymentTab, PaymentSort> query = ListQuery.of(PaymentTab.ALL, by, descending, PAGE);
            costsTheSame((sql, cursor) -> new PaymentLists(sql).page(query.after(cursor)));
        }
    }

    @ParameterizedTest
    @EnumSource(PaymentSort.class)
    void aPageOfTheBusiestCustomersPayments(PaymentSort by) {
        for (boolean descending : new boolean[] {false, true}) {
            costsTheSame((sql, cursor) -> {
                UUID busiest = sql.row(row -> row.uuid("id"), "select id from party order by id limit 1")
                        .orElseThrow();
                return new PaymentLists(sql)
                        .page(ListQuery.of(PaymentTab.ALL, by, descending, PAGE)
                                .withFilter(ListFilter.ofParty(busiest))
                                .after(cursor));
            });
        }
    }

    /** In the order in which they are shown; by amount a page is found by passing over the others' payments. */
    @Test
    void aPageOfPaymentsOfACustomerWithALongHistory() {
        for (boolean descending : new boolean[] {false, true}) {
            costsTheSame((sql, cursor) -> {
                UUID second = sql.row(row -> row.uuid("id"), "select id from party order by id offset 1 limit 1")
                        .orElseThrow();
                Page<?> page = new PaymentLists(sql)
                        .page(ListQuery.of(PaymentTab.ALL, PaymentSort.RECEIVED, descending, PAGE)
                                .withFilter(ListFilter.ofParty(second))
                                .after(cursor));
                assertThat(page.items()).hasSize(PAGE);
                return page;
            });
        }
    }

    /** First page and the one after it. */
    private void costsTheSame(Source source) {
        long inShort = touched(few, source);
        long inLong = touched(many, source);
        assertThat(inLong).as("in the short list: %d", inShort).isLessThanOrEqualTo(inShort * 13 / 10);
    }

    private long touched(TenantCode tenant, Source source) {
        return work.as(tenant, sql -> {
            long before = touched(sql);
            Page<?> first = source.page(sql, null);
            assertThat(first.items()).isNotEmpty();
            if (first.next() != null) {
                assertThat(source.page(sql, first.next()).items()).isNotEmpty();
            }
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

    private TenantCode fill(int rows) {
        TenantCode tenant = database.tenant();
        database.admin(ManyRecords.script(tenant, rows));
        return tenant;
    }
}
