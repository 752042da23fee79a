package now.billing.documents.register;

import static now.billing.kernel.document.DocumentKind.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import now.billing.delivery.Receptions;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.SettlementState;
import now.billing.payments.Payment;
import now.billing.payments.PaymentFacts;
import now.billing.payments.PaymentMethod;
import now.billing.payments.Payments;
import now.billing.receivables.Allocation;
import now.billing.receivables.Allocations;
import now.billing.receivables.Standings;
import now.billing.tenancy.TenantCode;
import now.billing.testing.Books;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a list shows of drafts and of issued documents that were sent, seen, paid in part, paid or not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentOverviewsIT {
    private static final LocalDate TODAY = Books.DAY.plusDays(40);

    private UnitsOfWork work;
    private TenantCode tenant;
    private DocumentRef open;
    private DocumentRef partly;
    private DocumentRef paid;
    private DocumentRef draft;

    @BeforeAll
    void start() {
        TestDatabase database = TestDatabase.fresh();
        tenant = database.tenant();
        work = new UnitsOfWork(database, 1);
        work.run(tenant, sql -> {
            Books books = new Books(tenant, sql);
            books.open();
            open = books.issued("Alpha Works").ref();
            partly = books.issued("Beta Works").ref();
            paid = books.issued("Gamma Muster-Handel").ref();
            DocumentContent prepaid = Books.content(2).toBuilder()
                    .prepaid(Money.parse("20.00", Books.EUR))
                    .build();
            draft = books.draft(books.customer("Delta Works"), prepaid).ref();
            Receptions receptions = new Receptions(sql);
            receptions.markSent(partly, Books.AT);
            receptions.markViewed(partly, Books.AT.plusSeconds(60));
            receptions.markViewed(partly, Books.AT.plusSeconds(999));
        });
        pay(partly, "5.00");
        pay(paid, "11.90");
    }

    @AfterAll
    void stop() {
        if (work != null) {
            work.close();
        }
    }

    private void pay(DocumentRef ref, String amount) {
        work.run(tenant, sql -> {
            UUID customer = new Standings(sql).find(ref).orElseThrow().customerId();
            Money money = Money.parse(amount, Books.EUR);
            PaymentFacts facts = new PaymentFacts(money, Books.DAY, PaymentMethod.CASH, "", "");
            Payment payment = new Payments(sql).add(Payment.record(customer, facts, Books.BY, Books.AT));
            new Allocations(sql, new Standings(sql))
                    .add(Allocation.of(payment.id(), ref, money, Books.DAY, Books.BY, Books.AT), payment);
        });
    }

    @Test
    void aRowTellsWhereADocumentStands() {
        OverviewRow row = row(partly);
        assertThat(row.number()).isEqualTo("INV-2026-0002");
        assertThat(row.customerName()).isEqualTo("Beta Works");
        assertThat(row.gross().plain()).isEqualTo("11.90");
        assertThat(row.open().plain()).isEqualTo("6.90");
        assertThat(row.settlement()).isEqualTo(SettlementState.PARTLY_PAID);
        assertThat(row.state()).isEqualTo(DocumentState.SENT);
        assertThat(row.viewedAt()).isEqualTo(Books.AT.plusSeconds(60));
        assertThat(row.overdue(TODAY)).isTrue();
        assertThat(row.overdue(Books.DAY.plusDays(30)))
                .as("not on the due date itself")
                .isFalse();
        assertThat(row.paidOn()).isNull();
    }

    @Test
    void aPaidDocumentTellsWhenTheMoneyCame() {
        OverviewRow row = row(paid);
        assertThat(row.settlement()).isEqualTo(SettlementState.PAID);
        assertThat(row.paidOn()).isEqualTo(Books.DAY);
        assertThat(row.overdue(TODAY)).isFalse();
    }

    @Test
    void aDraftHasNoNumberAndNoSettlement() {
        OverviewRow row = row(draft);
        assertThat(row.number()).isEmpty();
        assertThat(row.settlement()).isNull();
        assertThat(row.state()).isEqualTo(DocumentState.DRAFT);
        assertThat(row.gross().plain()).isEqualTo("23.80");
        assertThat(row.open().plain()).as("20.00 are prepaid").isEqualTo("3.80");
        assertThat(row.overdue(TODAY)).isFalse();
    }

    @Test
    void tabsShowWhatTheySay() {
        assertThat(refs(all())).containsExactlyInAnyOrder(open, partly, paid, draft);
        assertThat(refs(all().withTab(DocumentTab.DRAFT))).containsExactly(draft);
        assertThat(refs(all().withTab(DocumentTab.OPEN))).containsExactlyInAnyOrder(open, partly);
        assertThat(refs(all().withTab(DocumentTab.OVERDUE))).containsExactlyInAnyOrder(open, partly);
        assertThat(refs(all().withTab(DocumentTab.PAID))).containsExactly(paid);
        assertThat(refs(all().withTab(DocumentTab.OVERDUE), Books.DAY.plusDays(30)))
                .as("not on the due date itself")
                .isEmpty();
    }

    @Test
    void searchFindsNumbersByTheirBeginningAndCustomersByTheirWords() {
        assertThat(refs(all().withSearch("inv-2026-0002"))).containsExactly(partly);
        assertThat(refs(all().withSearch("INV-2026"))).containsExactlyInAnyOrder(open, partly, paid);
        assertThat(refs(all().withSearch("work alph"))).containsExactly(open);
        assertThat(refs(all().withSearch("handel"))).containsExactly(paid);
        assertThat(refs(all().withSearch("100%"))).isEmpty();
        assertThat(refs(all().withSearch("' or true --"))).isEmpty();
        assertThat(refs(all().withSearch("%"))).isEmpty();
        assertThat(refs(all().withSearch("INV-2026\0"))).hasSize(3);
    }

    @Test
    void countsAndSumsAgreeWithTheRows() {
        int all = work.as(tenant, sql -> new DocumentOverviews(sql).count(INVOICE, all(), TODAY, 10));
        int capped = work.as(tenant, sql -> new DocumentOverviews(sql).count(INVOICE, all(), TODAY, 2));
        List<OverviewSum> sums = work.as(tenant, sql -> new DocumentOverviews(sql).sums(INVOICE, all(), TODAY));
        assertThat(all).isEqualTo(4);
        assertThat(capped).as("one more than the cap says there are more").isEqualTo(3);
        assertThat(sums).hasSize(1);
        assertThat(sums.get(0).documents()).isEqualTo(4);
        assertThat(sums.get(0).toPay().amount()).isEqualByComparingTo(new BigDecimal("39.50"));
        assertThat(sums.get(0).open().amount()).as("issued ones only").isEqualByComparingTo(new BigDecimal("18.80"));
    }

    @Test
    void theTotalThatAListIsSortedByIsWhatIsAskedFor() {
        assertThat(refs(by(DocumentSort.TOTAL, false, 1))).containsExactly(draft);
    }

    @ParameterizedTest
    @EnumSource(DocumentSort.class)
    void pagesOfEveryOrderPutTogetherAreTheWholeListInBothDirections(DocumentSort sort) {
        for (boolean descending : List.of(false, true)) {
            List<DocumentRef> whole = refs(by(sort, descending, 50));
            List<DocumentRef> together = new ArrayList<>();
            String after = null;
            do {
                ListQuery<DocumentTab, DocumentSort> one =
                        by(sort, descending, 1).after(after);
                Page<OverviewRow> page = work.as(tenant, sql -> new DocumentOverviews(sql).page(INVOICE, one, TODAY));
                page.items().forEach(row -> together.add(row.ref()));
                after = page.next();
            } while (after != null);
            assertThat(whole).hasSize(4);
            assertThat(together).isEqualTo(whole);
        }
    }

    private static ListQuery<DocumentTab, DocumentSort> all() {
        return by(DocumentSort.CREATED, true, 50);
    }

    private static ListQuery<DocumentTab, DocumentSort> by(DocumentSort sort, boolean descending, int limit) {
        return ListQuery.of(DocumentTab.ALL, sort, descending, limit);
    }

    private OverviewRow row(DocumentRef ref) {
        return rows(all(), TODAY).stream()
                .filter(each -> each.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private List<DocumentRef> refs(ListQuery<DocumentTab, DocumentSort> query) {
        return refs(query, TODAY);
    }

    private List<DocumentRef> refs(ListQuery<DocumentTab, DocumentSort> query, LocalDate today) {
        return rows(query, today).stream().map(OverviewRow::ref).toList();
    }

    private List<OverviewRow> rows(ListQuery<DocumentTab, DocumentSort> query, LocalDate today) {
        return work.as(tenant, sql -> new DocumentOverviews(sql).page(INVOICE, query, today))
                .items();
    }
}
