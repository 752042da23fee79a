package now.billing.documents.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import now.billing.delivery.Receptions;
import now.billing.documents.register.OverviewFilter.Tab;
import now.billing.documents.register.OverviewOrder.By;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.lifecycle.InvoiceState;
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
        assertThat(row.state()).isEqualTo(InvoiceState.SENT);
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
        assertThat(row.state()).isEqualTo(InvoiceState.DRAFT);
        assertThat(row.gross().plain()).isEqualTo("23.80");
        assertThat(row.open().plain()).as("20.00 are prepaid").isEqualTo("3.80");
        assertThat(row.overdue(TODAY)).isFalse();
    }

    @Test
    void tabsShowWhatTheySay() {
        assertThat(refs(filter())).containsExactlyInAnyOrder(open, partly, paid, draft);
        assertThat(refs(filter().withTab(Tab.DRAFT))).containsExactly(draft);
        assertThat(refs(filter().withTab(Tab.OPEN))).containsExactlyInAnyOrder(open, partly);
        assertThat(refs(filter().withTab(Tab.OVERDUE))).containsExactlyInAnyOrder(open, partly);
        assertThat(refs(filter().withTab(Tab.PAID))).containsExactly(paid);
        OverviewFilter onTheDueDate = OverviewFilter.all(DocumentKind.INVOICE, Books.DAY.plusDays(30));
        assertThat(refs(onTheDueDate.withTab(Tab.OVERDUE))).isEmpty();
    }

    @Test
    void searchFindsNumbersByTheirBeginningAndCustomersByTheirWords() {
        assertThat(refs(filter().withTyped("inv-2026-0002"))).containsExactly(partly);
        assertThat(refs(filter().withTyped("INV-2026"))).containsExactlyInAnyOrder(open, partly, paid);
        assertThat(refs(filter().withTyped("work alph"))).containsExactly(open);
        assertThat(refs(filter().withTyped("handel"))).containsExactly(paid);
        assertThat(refs(filter().withTyped("100%"))).isEmpty();
        assertThat(refs(filter().withTyped("' or true --"))).isEmpty();
        assertThat(refs(filter().withTyped("%"))).isEmpty();
        assertThat(refs(filter().withTyped("INV-2026\0"))).hasSize(3);
    }

    @Test
    void countsAndSumsAgreeWithTheRows() {
        int all = work.as(tenant, sql -> new DocumentOverviews(sql).count(filter(), 10));
        int capped = work.as(tenant, sql -> new DocumentOverviews(sql).count(filter(), 2));
        List<OverviewSum> sums = work.as(tenant, sql -> new DocumentOverviews(sql).sums(filter()));
        assertThat(all).isEqualTo(4);
        assertThat(capped).as("one more than the cap says there are more").isEqualTo(3);
        assertThat(sums).hasSize(1);
        assertThat(sums.get(0).documents()).isEqualTo(4);
        assertThat(sums.get(0).toPay().amount()).isEqualByComparingTo(new BigDecimal("39.50"));
        assertThat(sums.get(0).open().amount()).as("issued ones only").isEqualByComparingTo(new BigDecimal("18.80"));
    }

    @Test
    void theTotalThatAListIsSortedByIsWhatIsAskedFor() {
        assertThat(refs(filter(), new OverviewOrder(By.TOTAL, false), 1)).containsExactly(draft);
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void pagesOfEveryOrderPutTogetherAreTheWholeListInBothDirections(By by) {
        for (boolean descending : List.of(false, true)) {
            OverviewOrder order = new OverviewOrder(by, descending);
            List<DocumentRef> whole = refs(filter(), order, 50);
            List<DocumentRef> together = new ArrayList<>();
            String after = null;
            do {
                String from = after;
                Page<OverviewRow> page =
                        work.as(tenant, sql -> new DocumentOverviews(sql).page(filter(), order, from, 1));
                page.items().forEach(row -> together.add(row.ref()));
                after = page.next();
            } while (after != null);
            assertThat(whole).hasSize(4);
            assertThat(together).isEqualTo(whole);
        }
    }

    private OverviewFilter filter() {
        return OverviewFilter.all(DocumentKind.INVOICE, TODAY);
    }

    private OverviewRow row(DocumentRef ref) {
        return work
                .as(tenant, sql -> new DocumentOverviews(sql).page(filter(), OverviewOrder.NEWEST, null, 50))
                .items()
                .stream()
                .filter(each -> each.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private List<DocumentRef> refs(OverviewFilter filter) {
        return refs(filter, OverviewOrder.NEWEST, 50);
    }

    private List<DocumentRef> refs(OverviewFilter filter, OverviewOrder order, int limit) {
        return work.as(tenant, sql -> new DocumentOverviews(sql).page(filter, order, null, limit)).items().stream()
                .map(OverviewRow::ref)
                .toList();
    }
}
