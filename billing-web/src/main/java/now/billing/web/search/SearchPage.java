package now.billing.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import now.billing.facade.DocumentFacades;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.Page;
import now.billing.kernel.text.Text;
import now.billing.reporting.CustomerQuery;
import now.billing.reporting.CustomerRow;
import now.billing.reporting.CustomerViews;
import now.billing.reporting.DocumentQuery;
import now.billing.reporting.DocumentRow;
import now.billing.reporting.PaymentQuery;
import now.billing.reporting.PaymentView;
import now.billing.reporting.PaymentViews;
import now.billing.web.support.Asked;
import now.billing.web.support.ListAddress;
import now.billing.web.support.Me;
import org.jspecify.annotations.Nullable;

/**
 * What is found in all lists that the person may read: the first rows of each, and the way to the whole list. Each list
 * is asked once, as its own page asks it.
 */
@Named("searchPage")
@RequestScoped
public class SearchPage {
    private static final int ROWS = 8;
    private static final int LONGEST = 100;

    @Inject
    private DocumentFacades facades;

    @EJB
    private CustomerViews customers;

    @EJB
    private PaymentViews payments;

    @Inject
    private Me me;

    private String typed = "";
    private @Nullable Page<DocumentRow> foundInvoices;
    private final List<CustomerRow> foundCustomers = new ArrayList<>();
    private boolean moreCustomers;
    private @Nullable Page<PaymentView> foundPayments;

    @PostConstruct
    void open() {
        String asked = Objects.requireNonNullElse(Asked.ofRequest().text("q"), "");
        typed = Text.inOneLine(asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked);
        if (!isAsked()) {
            return;
        }
        if (me.may("invoice.read")) {
            foundInvoices = facades.of(DocumentKind.INVOICE)
                    .page(new DocumentQuery(
                            DocumentQuery.Tab.ALL,
                            typed,
                            null,
                            null,
                            null,
                            DocumentQuery.Sort.CREATED,
                            true,
                            null,
                            ROWS));
        }
        if (me.may("customer.read")) {
            find(CustomerQuery.Tab.CURRENT);
            if (foundCustomers.size() < ROWS) {
                find(CustomerQuery.Tab.ARCHIVED);
            }
        }
        if (me.may("payment.read")) {
            foundPayments =
                    payments.page(PaymentQuery.sorted(typed, null, PaymentQuery.Sort.RECEIVED, true, null, ROWS));
        }
    }

    private void find(CustomerQuery.Tab tab) {
        Page<CustomerRow> page = customers.page(
                new CustomerQuery(tab, typed, CustomerQuery.Sort.NAME, false, null, ROWS - foundCustomers.size()));
        foundCustomers.addAll(page.items());
        moreCustomers = moreCustomers || page.next() != null;
    }

    public boolean isAsked() {
        return !typed.isEmpty();
    }

    public String getTyped() {
        return typed;
    }

    public List<DocumentRow> getInvoices() {
        return Optional.ofNullable(foundInvoices).map(Page::items).orElse(List.of());
    }

    public boolean isMoreInvoices() {
        return Optional.ofNullable(foundInvoices).map(Page::next).isPresent();
    }

    public List<CustomerRow> getCustomers() {
        return foundCustomers;
    }

    public boolean isMoreCustomers() {
        return moreCustomers;
    }

    public List<PaymentView> getPayments() {
        return Optional.ofNullable(foundPayments).map(Page::items).orElse(List.of());
    }

    public boolean isMorePayments() {
        return Optional.ofNullable(foundPayments).map(Page::next).isPresent();
    }

    /** The address of a whole list with what was typed. */
    public String inList(String path) {
        return ListAddress.at(path).with("q", typed).text();
    }

    public boolean isNothing() {
        return isAsked()
                && getInvoices().isEmpty()
                && foundCustomers.isEmpty()
                && getPayments().isEmpty();
    }
}
