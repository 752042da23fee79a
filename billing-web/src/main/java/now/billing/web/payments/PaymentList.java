package now.billing.web.payments;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.receivables.PaymentSort;
import now.billing.receivables.PaymentTab;
import now.billing.reporting.AllocationView;
import now.billing.reporting.PaymentView;
import now.billing.reporting.PaymentViews;
import now.billing.web.customers.FilteredList;

/** The list of payments; its figures come after the rows. */
@Named("paymentList")
@ViewScoped
public class PaymentList extends FilteredList<PaymentView, PaymentTab, PaymentSort> {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 2;

    @EJB
    private PaymentViews payments;

    /** All payments, the latest first. */
    public PaymentList() {
        super(PaymentTab.ALL, PaymentSort.RECEIVED, true);
    }

    @Override
    protected String path() {
        return "/app/payments/list";
    }

    @Override
    protected Page<PaymentView> load(ListQuery<PaymentTab, PaymentSort> query) {
        return payments.page(query);
    }

    @Override
    protected ListTotals<PaymentTab> reckoned(ListQuery<PaymentTab, PaymentSort> query) {
        return payments.totals(query);
    }

    public PaymentStanding standing(PaymentView payment) {
        return PaymentStanding.of(payment);
    }

    /** The invoices it paid, by number; of many the first and how many more. */
    public String purpose(PaymentView payment) {
        List<String> numbers = payment.allocations().stream()
                .map(AllocationView::documentNumber)
                .distinct()
                .toList();
        String named = numbers.stream().limit(NAMED).collect(Collectors.joining(", "));
        return numbers.size() > NAMED ? named + " +" + (numbers.size() - NAMED) : named;
    }
}
