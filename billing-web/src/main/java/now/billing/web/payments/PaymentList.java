package now.billing.web.payments;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.maintaining.Page;
import now.billing.reporting.AllocationView;
import now.billing.reporting.PaymentQuery;
import now.billing.reporting.PaymentView;
import now.billing.reporting.PaymentViews;
import now.billing.web.support.CursorList;
import org.jspecify.annotations.Nullable;

/** The list of payments, newest first. */
@Named("paymentList")
@ViewScoped
public class PaymentList implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private PaymentViews payments;

    private @Nullable String search;
    private @Nullable UUID customer;
    private @Nullable CursorList<PaymentView> list;

    @PostConstruct
    void start() {
        list = new CursorList<>(this::load);
    }

    private Page<PaymentView> load(@Nullable String cursor, int limit) {
        return payments.page(new PaymentQuery(search, customer, cursor, 0, limit));
    }

    public @Nullable CursorList<PaymentView> getList() {
        return list;
    }

    /** The invoices it paid, by number. */
    public String purpose(PaymentView payment) {
        return payment.allocations().stream()
                .map(AllocationView::documentNumber)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public boolean isUnfiltered() {
        return (search == null || search.isBlank()) && customer == null;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable UUID getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable UUID customer) {
        this.customer = customer;
    }
}
