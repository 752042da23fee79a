package now.billing.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.register.DocumentOverviews;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.documents.register.OverviewRow;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.money.Money;
import now.billing.testing.Books;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cancelled document asks for no money, whatever is open by it; the account still knows what that is. */
class CancelledIT extends SettlementCase {
    private static final LocalDate LATE = Books.DAY.plusDays(100);
    private static final ListQuery<DocumentTab, DocumentSort> ALL =
            ListQuery.of(DocumentTab.ALL, DocumentSort.CREATED, true, 10);

    private IssuedRecord invoice;
    private Figures.Outstanding before;

    @BeforeEach
    void cancel() {
        UUID customer = work.as(tenant, sql -> new Books(tenant, sql).customer("Cancelled Works"));
        invoice = work.as(tenant, sql -> new Books(tenant, sql).issued(customer, Books.content(1)));
        assertThat(standing(invoice.ref()).overdue(LATE)).isTrue();
        before = outstanding();
        work.run(tenant, sql -> new Standings(sql).markCancelled(invoice.ref(), Books.AT));
    }

    @Test
    void itsStandingAsksForNothingAndIsNotOverdue() {
        DocumentStanding standing = standing(invoice.ref());
        assertThat(standing.open().plain()).isEqualTo("11.90");
        assertThat(standing.asked().isZero()).isTrue();
        assertThat(standing.overdue(LATE)).isFalse();
    }

    @Test
    void itIsInNoListOfWhatIsOpenOrLate() {
        assertThat(rows(DocumentTab.OPEN)).isEmpty();
        assertThat(rows(DocumentTab.OVERDUE)).isEmpty();
        assertThat(rows(DocumentTab.ALL))
                .singleElement()
                .satisfies(row -> assertThat(row.overdue(LATE)).isFalse())
                .satisfies(row -> assertThat(row.open().plain()).isEqualTo("11.90"));
        assertThat(sums().isZero()).isTrue();
        Map<UUID, List<Money>> owed = work.as(tenant, sql -> new PartyLists(sql).open(List.of(invoice.customerId())));
        assertThat(owed).isEmpty();
        List<OpenDocument> asked =
                work.as(tenant, sql -> new OpenDocuments(sql).oldest(invoice.customerId(), Books.EUR, null));
        assertThat(asked).isEmpty();
    }

    @Test
    void theFiguresDoNotCallItLateAndTheirAgesStillAddUp() {
        Figures.Outstanding after = outstanding();
        assertThat(after.open()).isEqualTo(before.open());
        assertThat(before.overdue().minus(after.overdue()).plain()).isEqualTo("11.90");
        Figures.Ageing ages = work.as(tenant, sql -> new Figures(sql).ageing(Books.EUR, LATE));
        Money credit = work.as(tenant, sql -> new Figures(sql).credit(Books.EUR));
        List<Money> all = List.of(ages.current(), ages.to30(), ages.to60(), ages.to90(), ages.older(), credit);
        assertThat(Money.sum(Books.EUR, all)).isEqualTo(after.open());
    }

    private List<OverviewRow> rows(DocumentTab tab) {
        return work.as(
                tenant,
                sql -> new DocumentOverviews(sql)
                        .page(DocumentKind.INVOICE, ofCustomer().withTab(tab), LATE)
                        .items());
    }

    private Money sums() {
        return work.as(tenant, sql -> new DocumentOverviews(sql).sums(DocumentKind.INVOICE, ofCustomer(), LATE))
                .get(0)
                .open();
    }

    private ListQuery<DocumentTab, DocumentSort> ofCustomer() {
        return ALL.withFilter(ListFilter.ofParty(invoice.customerId()));
    }

    private Figures.Outstanding outstanding() {
        return work.as(tenant, sql -> new Figures(sql).outstanding(LATE)).get(0);
    }
}
