package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;
import now.billing.receivables.CustomerFilter;
import now.billing.receivables.CustomerLine;
import now.billing.receivables.CustomerLists;
import now.billing.receivables.CustomerOrder;

/** Customers for reading, with what they owe. */
@Stateless
public class CustomerViews {
    @Inject
    private CustomerLists customers;

    @RolesAllowed("customer.read")
    public Page<CustomerRow> page(CustomerQuery query) {
        Limits.check(query.limit());
        CustomerOrder order =
                new CustomerOrder(CustomerOrder.By.valueOf(query.sort().name()), query.descending());
        Page<CustomerLine> page = customers.page(filter(query, query.tab()), order, query.cursor(), query.limit());
        Map<UUID, List<Money>> open =
                customers.open(page.items().stream().map(CustomerLine::id).toList());
        return page.map(line -> row(line, open.getOrDefault(line.id(), List.of())));
    }

    /** Rows per tab with the same search, capped at {@link ListTotals#CAP}. */
    @RolesAllowed("customer.read")
    public Map<CustomerQuery.Tab, Integer> counts(CustomerQuery query) {
        Map<CustomerQuery.Tab, Integer> counts = new EnumMap<>(CustomerQuery.Tab.class);
        for (CustomerQuery.Tab tab : CustomerQuery.Tab.values()) {
            counts.put(tab, customers.count(filter(query, tab), ListTotals.CAP));
        }
        return counts;
    }

    private static CustomerFilter filter(CustomerQuery query, CustomerQuery.Tab tab) {
        String search = query.search();
        return new CustomerFilter(CustomerFilter.Tab.valueOf(tab.name()), search == null ? "" : search);
    }

    private static CustomerRow row(CustomerLine line, List<Money> open) {
        return new CustomerRow(
                line.id(),
                line.name(),
                line.legalName(),
                line.email(),
                line.town(),
                line.country(),
                line.taxId(),
                open,
                line.archived(),
                line.addedAt(),
                line.version());
    }
}
