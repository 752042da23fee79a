package now.billing.web.customers;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.list.Page;
import now.billing.maintaining.CustomerRecords;
import now.billing.reporting.CustomerQuery;
import now.billing.reporting.CustomerRow;
import now.billing.reporting.CustomerViews;
import now.billing.web.support.Asked;
import now.billing.web.support.Choices;
import now.billing.web.support.Notices;
import now.billing.web.support.TabbedList;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/** The list of customers, with what they owe. */
@Named("customerList")
@ViewScoped
public class CustomerList extends TabbedList<CustomerRow, CustomerQuery.Tab, Map<CustomerQuery.Tab, Integer>> {
    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerViews customers;

    @EJB
    private CustomerRecords records;

    @Inject
    private Choices choices;

    /** Current customers by name. */
    public CustomerList() {
        super(CustomerQuery.Tab.CURRENT, CustomerQuery.Sort.NAME, false);
    }

    @Override
    protected String path() {
        return "/app/customers/list";
    }

    @Override
    protected Page<CustomerRow> load(@Nullable String cursor, int limit) {
        return customers.page(query(cursor, limit));
    }

    @Override
    protected Map<CustomerQuery.Tab, Integer> reckoned() {
        return customers.counts(query(null, 1));
    }

    @Override
    protected Integer rows(Map<CustomerQuery.Tab, Integer> known, CustomerQuery.Tab of) {
        return known.getOrDefault(of, 0);
    }

    private CustomerQuery query(@Nullable String cursor, int limit) {
        return new CustomerQuery(
                getTab(),
                getSearch(),
                CustomerQuery.Sort.valueOf(getList().getSort()),
                getList().isDescending(),
                cursor,
                limit);
    }

    /** Town and country, as far as they are known. */
    public String place(CustomerRow customer) {
        return Stream.of(customer.town(), choices.countryName(customer.country()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What the customer owes, in each currency. */
    public String open(CustomerRow customer) {
        return customer.open().stream().map(Texts::amount).collect(Collectors.joining(" \u00b7 "));
    }

    /** What a row's menu asks for. */
    public void act() {
        Asked asked = Asked.ofRequest();
        switch (asked.action()) {
            case "archive" -> {
                records.archive(asked.row(), asked.version());
                Notices.done("customer.archived");
            }
            case "restore" -> {
                records.restore(asked.row(), asked.version());
                Notices.done("customer.restored");
            }
            default -> getList().restart();
        }
        getList().refresh();
    }
}
