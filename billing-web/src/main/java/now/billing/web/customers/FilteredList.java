package now.billing.web.customers;

import jakarta.inject.Inject;
import java.util.List;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.money.Money;
import now.billing.web.support.Asked;
import now.billing.web.support.Choices;
import now.billing.web.support.ListAddress;
import now.billing.web.support.Me;
import now.billing.web.support.Period;
import now.billing.web.support.TabbedList;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** A list of what customers owe or pay: it can be restricted to one of them, to a period and to a currency. */
public abstract class FilteredList<R, T extends Enum<T>, S extends Enum<S>> extends TabbedList<R, T, S> {
    private static final long serialVersionUID = 1L;

    @Inject
    private CustomerChoice customer;

    @Inject
    private Me me;

    private final Period period = new Period();
    private @Nullable String currency;

    protected FilteredList(T first, S sort, boolean descending) {
        super(first, sort, descending);
    }

    /** The sums of all rows of the tab and the filters, one a currency. */
    public List<Money> getSums() {
        ListTotals<T> known = figures();
        return known == null ? List.of() : known.sums();
    }

    @Override
    protected ListFilter filter() {
        return new ListFilter(customer.getId(), period.getFrom(), period.getTo(), currency);
    }

    @Override
    protected void restrict(Asked asked) {
        customer.choose(asked.id("customer"));
        period.setFrom(asked.date("from"));
        period.setTo(asked.date("to"));
        currency = asked.text("currency");
    }

    @Override
    protected boolean turns(Asked asked) {
        switch (asked.action()) {
            case "period" -> period.choose(asked.text("value"), me.today());
            case "customer" -> customer.choose(asked.id("value"));
            default -> {
                return super.turns(asked);
            }
        }
        getList().restart();
        PrimeFaces.current().ajax().update("form:filters");
        return true;
    }

    /** The currencies one can restrict the list to, where there is a choice. */
    public List<String> getCurrencies() {
        return Choices.currenciesOf(currency, getSums());
    }

    @Override
    public boolean isFiltered() {
        return super.isFiltered() || customer.isGiven() || period.isGiven() || currency != null;
    }

    @Override
    public void clear() {
        currency = null;
        customer.clear();
        period.clear();
        super.clear();
    }

    /** The address of the list in one currency, or in all. */
    public String addressIn(@Nullable String other) {
        return withFilters(super.addressed(getTab()), other).of(getList()).text();
    }

    @Override
    protected ListAddress addressed(T other) {
        return withFilters(super.addressed(other), currency);
    }

    private ListAddress withFilters(ListAddress address, @Nullable String in) {
        return address.with("customer", customer.getId())
                .with("from", period.getFrom())
                .with("to", period.getTo())
                .with("currency", in);
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
