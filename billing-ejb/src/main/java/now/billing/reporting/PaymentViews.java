package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.documents.IssuedRecords;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.NotFound;
import now.billing.parties.Customer;
import now.billing.parties.Customers;
import now.billing.payments.Payment;
import now.billing.payments.Payments;
import now.billing.receivables.Allocations;
import now.billing.receivables.PaymentFilter;
import now.billing.receivables.PaymentLists;
import now.billing.receivables.PaymentOrder;
import now.billing.receivables.PaymentRow;
import now.billing.rendering.Rendering;
import now.billing.rendering.archive.RenderedFile;
import org.jspecify.annotations.Nullable;

/** Payments for reading. */
@Stateless
public class PaymentViews {
    @Inject
    private Payments payments;

    @Inject
    private PaymentLists lists;

    @Inject
    private Allocations allocations;

    @Inject
    private IssuedRecords records;

    @Inject
    private Customers customers;

    @Inject
    private Rendering rendering;

    /** A page of the list, each payment with the documents it paid. */
    @RolesAllowed("payment.read")
    public Page<PaymentView> page(PaymentQuery query) {
        Limits.check(query.limit());
        PaymentOrder order =
                new PaymentOrder(PaymentOrder.By.valueOf(query.sort().name()), query.descending());
        Page<PaymentRow> page = lists.page(filter(query), order, query.cursor(), query.limit());
        Map<UUID, List<AllocationView>> parts =
                allocations.ofAll(page.items().stream().map(PaymentRow::id).toList()).stream()
                        .map(AllocationViews::view)
                        .collect(Collectors.groupingBy(AllocationView::paymentId));
        return page.map(row -> row(row, parts.getOrDefault(row.id(), List.of())));
    }

    /** Counts and sums over the whole list; asked for apart from its rows, because they cost more. */
    @RolesAllowed("payment.read")
    public PaymentTotals totals(PaymentQuery query) {
        PaymentFilter filter = filter(query);
        Map<PaymentQuery.Tab, Integer> counts = new EnumMap<>(PaymentQuery.Tab.class);
        // What waits on account is found by reading on until a page is full; counting it would read every payment.
        for (PaymentQuery.Tab tab : List.of(PaymentQuery.Tab.ALL, PaymentQuery.Tab.REVERSED)) {
            PaymentFilter of = filter.withTab(PaymentFilter.Tab.valueOf(tab.name()));
            counts.put(tab, lists.count(of, ListTotals.CAP));
        }
        return new PaymentTotals(counts, lists.sums(filter));
    }

    private static PaymentFilter filter(PaymentQuery query) {
        String search = query.search();
        return new PaymentFilter(
                PaymentFilter.Tab.valueOf(query.tab().name()),
                search == null ? "" : search,
                query.customerId(),
                query.receivedFrom(),
                query.receivedTo(),
                query.currency());
    }

    @RolesAllowed("payment.read")
    public PaymentView get(UUID id) {
        return view(id);
    }

    /** What became of a payment through the caller: who may change it may see the answer to the change. */
    @RolesAllowed({"payment.read", "payment.record", "payment.reverse"})
    public PaymentView changed(UUID id) {
        return view(id);
    }

    private PaymentView view(UUID id) {
        Payment payment = payments.find(id).orElseThrow(NotFound::create);
        PaymentView.Reversal reversal = payments.reversalOf(id)
                .map(taken -> new PaymentView.Reversal(taken.reversedOn(), taken.reason()))
                .orElse(null);
        boolean reversed = reversal != null;
        Money zero = Money.zero(payment.amount().currency());
        return new PaymentView(
                payment.id(),
                payment.customerId(),
                customers.find(payment.customerId()).map(Customer::name).orElse(""),
                payment.amount(),
                reversed ? zero : payment.amount().minus(allocations.allocated(payment)),
                payment.receivedOn(),
                payment.method().name(),
                emptyToNull(payment.reference()),
                PaymentState.of(reversed),
                number(id),
                allocations.of(id).stream().map(AllocationViews::view).toList(),
                payment.recordedAt(),
                reversal);
    }

    /** The receipt as PDF. */
    @RolesAllowed("payment.read")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RenderedFile receipt(UUID paymentId) {
        return rendering.pdf(DocumentRef.receipt(paymentId));
    }

    private static PaymentView row(PaymentRow row, List<AllocationView> parts) {
        return new PaymentView(
                row.id(),
                row.customerId(),
                row.customerName(),
                row.amount(),
                row.unallocated(),
                row.receivedOn(),
                row.method().name(),
                emptyToNull(row.reference()),
                PaymentState.of(row.reversed()),
                row.receiptNumber(),
                parts,
                row.recordedAt(),
                null);
    }

    private @Nullable String number(UUID id) {
        return records.numberOf(DocumentRef.receipt(id)).map(Object::toString).orElse(null);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
