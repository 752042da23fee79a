package now.billing.web.payments;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;
import now.billing.reporting.AllocationView;
import now.billing.reporting.PaymentQuery;
import now.billing.reporting.PaymentTotals;
import now.billing.reporting.PaymentView;
import now.billing.reporting.PaymentViews;
import now.billing.web.customers.CustomerChoice;
import now.billing.web.support.Asked;
import now.billing.web.support.Choices;
import now.billing.web.support.CursorList;
import now.billing.web.support.ListAddress;
import now.billing.web.support.Period;
import org.jspecify.annotations.Nullable;

/** The list of payments; its figures come after the rows. */
@Named("paymentList")
@ViewScoped
public class PaymentList implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 2;

    @EJB
    private PaymentViews payments;

    @Inject
    private CustomerChoice customer;

    private final Period period = new Period();
    private final CursorList<PaymentView> list =
            new CursorList<>((cursor, limit) -> load(cursor, limit), PaymentQuery.Sort.RECEIVED, true);
    private PaymentQuery.Tab tab = PaymentQuery.Tab.ALL;
    private @Nullable String search;
    private @Nullable String currency;
    private transient @Nullable PaymentTotals totals;

    @PostConstruct
    void open() {
        Asked asked = Asked.ofRequest();
        tab = asked.word("tab", PaymentQuery.Tab.class, PaymentQuery.Tab.ALL);
        search = asked.text("q");
        customer.choose(asked.id("customer"));
        period.setFrom(asked.date("from"));
        period.setTo(asked.date("to"));
        currency = asked.text("currency");
        list.open(asked);
    }

    private Page<PaymentView> load(@Nullable String cursor, int limit) {
        // what was summed belongs to the rows before: nothing is shown until it is reckoned again
        totals = null;
        return payments.page(query(cursor, limit));
    }

    private PaymentQuery query(@Nullable String cursor, int limit) {
        return new PaymentQuery(
                tab,
                search,
                customer.getId(),
                period.getFrom(),
                period.getTo(),
                currency,
                PaymentQuery.Sort.valueOf(list.getSort()),
                list.isDescending(),
                cursor,
                limit);
    }

    public CursorList<PaymentView> getList() {
        return list;
    }

    public List<PaymentQuery.Tab> getTabs() {
        return List.of(PaymentQuery.Tab.values());
    }

    /** Asked for by the page when its rows stand. */
    public void reckon() {
        totals = payments.totals(query(null, 1));
    }

    public boolean isReckoned() {
        return totals != null;
    }

    /** Rows behind a tab; the count stops at its cap. */
    public String count(PaymentQuery.Tab of) {
        PaymentTotals known = totals;
        Integer rows = known == null ? null : known.counts().get(of);
        return rows == null ? "" : CursorList.count(rows);
    }

    /** The sum of the tab and the filters, per currency, without what was taken back. */
    public List<Money> getSums() {
        PaymentTotals known = totals;
        return known == null ? List.of() : known.received();
    }

    /** The currencies one can restrict the list to, where there is a choice. */
    public List<String> getCurrencies() {
        return Choices.currenciesOf(currency, getSums());
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

    public boolean isUnfiltered() {
        return !isFiltered() && tab == PaymentQuery.Tab.ALL;
    }

    public boolean isFiltered() {
        return search != null && !search.isBlank() || customer.isGiven() || period.isGiven() || currency != null;
    }

    public void clear() {
        search = null;
        currency = null;
        customer.clear();
        period.clear();
        list.restart();
    }

    /** The address of the list as it is now. */
    public String getAddress() {
        return address(tab, currency);
    }

    /** The address of the list in one currency, or in all. */
    public String addressIn(@Nullable String other) {
        return address(tab, other);
    }

    public String address(PaymentQuery.Tab other) {
        return address(other, currency);
    }

    private String address(PaymentQuery.Tab shown, @Nullable String in) {
        return ListAddress.at("/app/payments/list")
                .unless("tab", PaymentQuery.Tab.ALL, shown)
                .with("q", search)
                .with("customer", customer.getId())
                .with("from", period.getFrom())
                .with("to", period.getTo())
                .with("currency", in)
                .of(list)
                .text();
    }

    public PaymentQuery.Tab getTab() {
        return tab;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public CustomerChoice getCustomer() {
        return customer;
    }

    public Period getPeriod() {
        return period;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }
}
