package now.billing.web.customers;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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
import now.billing.web.support.CursorList;
import now.billing.web.support.ListAddress;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/** The list of customers, with what they owe. */
@Named("customerList")
@ViewScoped
public class CustomerList implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerViews customers;

    @EJB
    private CustomerRecords records;

    @Inject
    private Choices choices;

    private final CursorList<CustomerRow> list =
            new CursorList<>((cursor, limit) -> load(cursor, limit), CustomerQuery.Sort.NAME, false);
    private CustomerQuery.Tab tab = CustomerQuery.Tab.CURRENT;
    private @Nullable String search;
    private transient @Nullable Map<CustomerQuery.Tab, Integer> counts;

    @PostConstruct
    void open() {
        Asked asked = Asked.ofRequest();
        tab = asked.word("tab", CustomerQuery.Tab.class, CustomerQuery.Tab.CURRENT);
        search = asked.text("q");
        list.open(asked);
    }

    private Page<CustomerRow> load(@Nullable String cursor, int limit) {
        // what was summed belongs to the rows before: nothing is shown until it is reckoned again
        counts = null;
        return customers.page(query(cursor, limit));
    }

    private CustomerQuery query(@Nullable String cursor, int limit) {
        return new CustomerQuery(
                tab, search, CustomerQuery.Sort.valueOf(list.getSort()), list.isDescending(), cursor, limit);
    }

    public CursorList<CustomerRow> getList() {
        return list;
    }

    public List<CustomerQuery.Tab> getTabs() {
        return List.of(CustomerQuery.Tab.values());
    }

    /** Asked for by the page when its rows stand. */
    public void reckon() {
        counts = customers.counts(query(null, 1));
    }

    public boolean isReckoned() {
        return counts != null;
    }

    /** Rows behind a tab; the count stops at its cap. */
    public String count(CustomerQuery.Tab of) {
        Map<CustomerQuery.Tab, Integer> known = counts;
        return known == null ? "" : CursorList.count(known.getOrDefault(of, 0));
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

    public boolean isUnfiltered() {
        return !isFiltered() && tab == CustomerQuery.Tab.CURRENT;
    }

    public boolean isFiltered() {
        return search != null && !search.isBlank();
    }

    public void clear() {
        search = null;
        list.restart();
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
            default -> list.restart();
        }
        list.refresh();
    }

    /** The address of the list as it is now. */
    public String getAddress() {
        return address(tab);
    }

    public String address(CustomerQuery.Tab other) {
        return ListAddress.at("/app/customers/list")
                .unless("tab", CustomerQuery.Tab.CURRENT, other)
                .with("q", search)
                .of(list)
                .text();
    }

    public CustomerQuery.Tab getTab() {
        return tab;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }
}
