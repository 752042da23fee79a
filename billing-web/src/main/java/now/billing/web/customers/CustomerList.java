package now.billing.web.customers;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.CustomerView;
import now.billing.maintaining.ListQuery;
import now.billing.maintaining.Page;
import now.billing.web.support.Choices;
import now.billing.web.support.CursorList;
import org.jspecify.annotations.Nullable;

/** The list of customers. */
@Named("customerList")
@ViewScoped
public class CustomerList implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerRecords customers;

    @Inject
    private Choices choices;

    private @Nullable String search;
    private boolean archived;
    private @Nullable CursorList<CustomerView> list;

    @PostConstruct
    void start() {
        list = new CursorList<>(this::load);
    }

    private Page<CustomerView> load(@Nullable String cursor, int limit) {
        return customers.page(new ListQuery(search, cursor, limit, archived));
    }

    public @Nullable CursorList<CustomerView> getList() {
        return list;
    }

    /** Town and country, as far as they are known. */
    public String place(CustomerView customer) {
        return Stream.of(
                        String.valueOf(customer.address().town()),
                        choices.countryName(customer.address().country()))
                .filter(part -> !part.isEmpty() && !"null".equals(part))
                .collect(Collectors.joining(", "));
    }

    public String taxId(CustomerView customer) {
        return customer.taxIds().isEmpty() ? "" : customer.taxIds().get(0).value();
    }

    public boolean isUnfiltered() {
        return (search == null || search.isBlank()) && !archived;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public boolean isArchived() {
        return archived;
    }

    public void setArchived(boolean archived) {
        this.archived = archived;
    }
}
