package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.NotFound;
import now.billing.parties.KnownParty;
import now.billing.parties.Parties;
import now.billing.payments.Payment;
import now.billing.payments.PaymentConversions;
import now.billing.payments.Payments;
import now.billing.payments.Refunds;
import now.billing.receivables.Allocations;
import now.billing.receivables.EarlyDiscount;
import now.billing.receivables.EarlyDiscounts;
import now.billing.receivables.ExchangeDifferences;
import now.billing.receivables.PaymentLists;
import now.billing.receivables.PaymentRow;
import now.billing.receivables.PaymentSort;
import now.billing.receivables.PaymentTab;
import now.billing.rendering.Rendering;
import now.billing.rendering.archive.RenderedFile;
import org.jspecify.annotations.Nullable;

/** Payments for reading. */
@Stateless
public class PaymentViews {
    @Inject
    private Payments payments;

    @Inject
    private Refunds refunds;

    @Inject
    private PaymentLists lists;

    @Inject
    private Allocations allocations;

    @Inject
    private EarlyDiscounts discounts;

    @Inject
    private PaymentConversions conversions;

    @Inject
    private ExchangeDifferences differences;

    @Inject
    private IssuedRecords records;

    @Inject
    private Parties customers;

    @Inject
    private Rendering rendering;

    /** A page of the list, each payment with the documents it paid. */
    @RolesAllowed("payment.read")
    public Page<PaymentView> page(ListQuery<PaymentTab, PaymentSort> query) {
        Page<PaymentRow> page = lists.page(query);
        Map<UUID, List<AllocationView>> parts =
                allocations.ofAll(page.items().stream().map(PaymentRow::id).toList()).stream()
                        .map(AllocationViews::view)
                        .collect(Collectors.groupingBy(AllocationView::paymentId));
        Map<UUID, List<EarlyDiscount>> early =
                discounts.ofAll(page.items().stream().map(PaymentRow::id).toList()).stream()
                        .collect(Collectors.groupingBy(EarlyDiscount::paymentId));
        return page.map(
                row -> row(row, parts.getOrDefault(row.id(), List.of()), early.getOrDefault(row.id(), List.of())));
    }

    /** Counts and sums over the whole list; asked for apart from its rows, because they cost more. */
    @RolesAllowed("payment.read")
    public ListTotals<PaymentTab> totals(ListQuery<PaymentTab, PaymentSort> query) {
        // What waits on account is found by reading on until a page is full; counting it would read every payment.
        List<PaymentTab> counted = List.of(PaymentTab.ALL, PaymentTab.REVERSED);
        return new ListTotals<>(
                query.counts(counted, each -> lists.count(each, ListTotals.CAP)), lists.sums(query), List.of());
    }

    @RolesAllowed("payment.read")
    public PaymentView get(UUID id) {
        return view(id);
    }

    /** What became of a payment through the caller: who may change it may see the answer to the change. */
    @RolesAllowed({"payment.read", "payment.record", "payment.reverse", "payment.refund"})
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
        Money refunded = refunds.refunded(payment);
        return new PaymentView(
                payment.id(),
                payment.customerId(),
                customers
                        .find(PartyRole.CUSTOMER, payment.customerId())
                        .map(KnownParty::name)
                        .orElse(""),
                payment.amount(),
                reversed ? zero : allocations.unallocated(payment),
                refunded,
                payment.receivedOn(),
                payment.method().name(),
                emptyToNull(payment.reference()),
                PaymentState.of(reversed, payment.amount(), refunded),
                number(id),
                allocations.of(id).stream().map(AllocationViews::view).toList(),
                discounts.ofAll(List.of(id)),
                refunds.of(id).stream().map(RefundView::of).toList(),
                payment.recordedAt(),
                exchange(payment),
                reversal);
    }

    private @Nullable ExchangeView exchange(Payment payment) {
        return conversions
                .of(payment.id(), payment.amount().currency())
                .map(known ->
                        new ExchangeView(known.received(), known.rate(), known.home(), differences.of(payment.id())))
                .orElse(null);
    }

    /** The receipt as PDF. */
    @RolesAllowed("payment.read")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RenderedFile receipt(UUID paymentId) {
        return rendering.pdf(DocumentRef.receipt(paymentId));
    }

    private static PaymentView row(PaymentRow row, List<AllocationView> parts, List<EarlyDiscount> early) {
        return new PaymentView(
                row.id(),
                row.customerId(),
                row.customerName(),
                row.amount(),
                row.unallocated(),
                row.refunded(),
                row.receivedOn(),
                row.method().name(),
                emptyToNull(row.reference()),
                PaymentState.of(row.reversed(), row.amount(), row.refunded()),
                row.receiptNumber(),
                parts,
                early,
                List.of(),
                row.recordedAt(),
                null,
                null);
    }

    private @Nullable String number(UUID id) {
        return records.numberOf(DocumentRef.receipt(id)).map(Object::toString).orElse(null);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
