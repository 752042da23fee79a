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
import now.billing.documents.records.IssuedRecords;
import now.billing.documents.recurring.RecurringSlots;
import now.billing.documents.register.DocumentOverviews;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.documents.register.OverviewRow;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.money.Money;
import now.billing.receivables.Standings;

/**
 * What waits for the user: recurring invoices that could not be made, mails that went wrong, then what is overdue, of
 * customers and to suppliers, then what was approved and is not invoiced.
 */
@Dependent
class ToDoList {
    private static final int MOST = 5;

    private final RecurringSlots recurring;
    private final Deliveries deliveries;
    private final IssuedRecords records;
    private final Standings standings;
    private final DocumentOverviews overviews;
    private final BusinessTime time;

    @Inject
    ToDoList(
            RecurringSlots recurring,
            Deliveries deliveries,
            IssuedRecords records,
            Standings standings,
            DocumentOverviews overviews,
            BusinessTime time) {
        this.recurring = recurring;
        this.deliveries = deliveries;
        this.records = records;
        this.standings = standings;
        this.overviews = overviews;
        this.time = time;
    }

    List<HomeView.ToDo> list(LocalDate today) {
        List<HomeView.ToDo> items = new ArrayList<>();
        recurring.failed(MOST).forEach(failed -> items.add(notMade(failed)));
        deliveries.needingAttention(MOST).forEach(delivery -> add(items, delivery));
        overviews
                .page(DocumentKind.INVOICE, ListQuery.of(DocumentTab.OVERDUE, DocumentSort.DUE, false, MOST), today)
                .items()
                .forEach(row -> items.add(overdue(HomeView.Reason.OVERDUE, row, today)));
        overviews
                .page(DocumentKind.BILL, ListQuery.of(DocumentTab.OVERDUE, DocumentSort.DUE, false, MOST), today)
                .items()
                .forEach(row -> items.add(overdue(HomeView.Reason.BILL_OVERDUE, row, today)));
        overviews
                .page(
                        DocumentKind.ESTIMATE,
                        ListQuery.of(DocumentTab.APPROVED, DocumentSort.ISSUED, false, MOST),
                        today)
                .items()
                .forEach(row -> items.add(approved(row, today)));
        return items;
    }

    private static HomeView.ToDo approved(OverviewRow row, LocalDate today) {
        LocalDate issued = row.issueDate();
        return new HomeView.ToDo(
                HomeView.Reason.APPROVED,
                row.ref(),
                row.number(),
                row.customerName(),
                row.toPay(),
                issued == null ? today : issued);
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

    private static HomeView.ToDo notMade(RecurringSlots.Failed failed) {
        return new HomeView.ToDo(
                HomeView.Reason.RECURRING_FAILED,
                DocumentRef.of(DocumentKind.RECURRING, failed.recurringId()),
                "",
                failed.customerName(),
                failed.toPay(),
                failed.dueOn());
    }

    private static HomeView.ToDo overdue(HomeView.Reason reason, OverviewRow row, LocalDate today) {
        LocalDate due = row.dueDate();
        return new HomeView.ToDo(
                reason, row.ref(), row.number(), row.customerName(), row.open(), due == null ? today : due);
    }
}
