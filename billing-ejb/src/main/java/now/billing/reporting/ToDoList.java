package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import now.billing.access.boundary.BusinessTime;
import now.billing.delivery.Deliveries;
import now.billing.delivery.Delivery;
import now.billing.delivery.DeliveryState;
import now.billing.documents.IssuedRecords;
import now.billing.documents.register.DocumentOverviews;
import now.billing.documents.register.OverviewFilter;
import now.billing.documents.register.OverviewOrder;
import now.billing.documents.register.OverviewRow;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.receivables.Standings;

/** What waits for the user: mails that went wrong, then what is overdue, the oldest first. */
@Dependent
class ToDoList {
    private static final int MOST = 5;

    private final Deliveries deliveries;
    private final IssuedRecords records;
    private final Standings standings;
    private final DocumentOverviews overviews;
    private final BusinessTime time;

    @Inject
    ToDoList(
            Deliveries deliveries,
            IssuedRecords records,
            Standings standings,
            DocumentOverviews overviews,
            BusinessTime time) {
        this.deliveries = deliveries;
        this.records = records;
        this.standings = standings;
        this.overviews = overviews;
        this.time = time;
    }

    List<HomeView.ToDo> list(LocalDate today) {
        List<HomeView.ToDo> items = new ArrayList<>();
        deliveries.needingAttention(MOST).forEach(delivery -> add(items, delivery));
        OverviewFilter overdue = OverviewFilter.all(DocumentKind.INVOICE, today).withTab(OverviewFilter.Tab.OVERDUE);
        OverviewOrder oldestDue = new OverviewOrder(OverviewOrder.By.DUE, false);
        overviews.page(overdue, oldestDue, null, MOST).items().forEach(row -> items.add(overdue(row, today)));
        return items;
    }

    private void add(List<HomeView.ToDo> items, Delivery delivery) {
        HomeView.Reason kind = delivery.state() == DeliveryState.FAILED
                ? HomeView.Reason.SEND_FAILED
                : HomeView.Reason.SEND_UNCONFIRMED;
        DocumentRef ref = delivery.ref();
        records.find(ref)
                .ifPresent(record -> items.add(new HomeView.ToDo(
                        kind,
                        ref,
                        record.number().value(),
                        record.customerName(),
                        standings
                                .find(ref)
                                .map(standing -> standing.open())
                                .orElse(Money.zero(record.toPay().currency())),
                        LocalDate.ofInstant(delivery.updatedAt(), time.zone()))));
    }

    private static HomeView.ToDo overdue(OverviewRow row, LocalDate today) {
        LocalDate due = row.dueDate();
        return new HomeView.ToDo(
                HomeView.Reason.OVERDUE,
                row.ref(),
                row.number(),
                row.customerName(),
                row.open(),
                due == null ? today : due);
    }
}
