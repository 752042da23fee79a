package now.billing.web.payments;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;
import now.billing.reporting.AllocationView;
import now.billing.reporting.PaymentQuery;
import now.billing.reporting.PaymentTotals;
import now.billing.reporting.PaymentView;
import now.billing.reporting.PaymentViews;
import now.billing.web.customers.FilteredList;
import org.jspecify.annotations.Nullable;

/** The list of payments; its figures come after the rows. */
@Named("paymentList")
@ViewScoped
public class PaymentList extends FilteredList<PaymentView, PaymentQuery.Tab, PaymentTotals> {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 2;

    @EJB
    private PaymentViews payments;

    /** All payments, the latest first. */
    public PaymentList() {
        super(PaymentQuery.Tab.ALL, PaymentQuery.Sort.RECEIVED, true);
    }

    @Override
    protected String path() {
        return "/app/payments/list";
    }

    @Override
    protected Page<PaymentView> load(@Nullable String cursor, int limit) {
        return payments.page(query(cursor, limit));
    }

    @Override
    protected PaymentTotals reckoned() {
        return payments.totals(query(null, 1));
    }

    @Override
    protected @Nullable Integer rows(PaymentTotals known, PaymentQuery.Tab of) {
        return known.counts().get(of);
    }

    private PaymentQuery query(@Nullable String cursor, int limit) {
        return new PaymentQuery(
                getTab(),
                getSearch(),
                getCustomer().getId(),
                getPeriod().getFrom(),
                getPeriod().getTo(),
                getCurrency(),
                PaymentQuery.Sort.valueOf(getList().getSort()),
                getList().isDescending(),
                cursor,
                limit);
    }

    /** The sum of the tab and the filters, per currency, without what was taken back. */
    @Override
    public List<Money> getSums() {
        PaymentTotals known = figures();
        return known == null ? List.of() : known.received();
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
