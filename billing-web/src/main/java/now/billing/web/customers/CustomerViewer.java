package now.billing.web.customers;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import now.billing.facade.DocumentFacades;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.money.Money;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.CustomerView;
import now.billing.reporting.AccountViews;
import now.billing.reporting.DocumentQuery;
import now.billing.reporting.DocumentRow;
import now.billing.reporting.OpenInvoice;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** One customer: who it is, what is open, its latest invoices. */
@Named("customerViewer")
@ViewScoped
public class CustomerViewer implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LATEST = 10;

    @EJB
    private CustomerRecords customers;

    @Inject
    private DocumentFacades facades;

    @EJB
    private AccountViews accounts;

    @Inject
    private Me me;

    private @Nullable UUID id;
    private transient @Nullable CustomerView customer;
    private transient @Nullable List<DocumentRow> latest;
    private transient @Nullable Money open;
    private transient @Nullable Money balance;

    public CustomerView getCustomer() {
        CustomerView known = customer;
        if (known == null) {
            known = customers.get(id == null ? new UUID(0, 0) : id);
            customer = known;
        }
        return known;
    }

    public List<DocumentRow> getLatest() {
        List<DocumentRow> known = latest;
        if (known == null) {
            known = facades.of(DocumentKind.INVOICE)
                    .page(new DocumentQuery(
                            DocumentQuery.Tab.ALL,
                            null,
                            getCustomer().id(),
                            null,
                            null,
                            DocumentQuery.Sort.CREATED,
                            true,
                            null,
                            LATEST))
                    .items();
            latest = known;
        }
        return known;
    }

    /** What the customer owes in the organization's currency, as a statement closes. */
    public Money getBalance() {
        Money known = balance;
        if (known == null) {
            known = accounts.balance(
                    getCustomer().id(), me.getOrganization().currency().code());
            balance = known;
        }
        return known;
    }

    /** What is open of the customer's invoices in that currency. */
    public Money getOpen() {
        Money known = open;
        if (known == null) {
            var currency = me.getOrganization().currency();
            known = Money.sum(
                    currency,
                    accounts.open(getCustomer().id(), currency.code()).stream()
                            .map(OpenInvoice::open)
                            .toList());
            open = known;
        }
        return known;
    }

    /** What stands against the open invoices: documents that give back, and payments on account; negative, or zero. */
    public Money getCredit() {
        return getBalance().minus(getOpen());
    }

    public boolean isAddressEmpty() {
        return getCustomer().address().isEmpty();
    }

    public String archive() {
        customers.archive(getCustomer().id(), getCustomer().version());
        Notices.done("customer.archived");
        return "/app/customers/list?faces-redirect=true";
    }

    public String restore() {
        customers.restore(getCustomer().id(), getCustomer().version());
        Notices.done("customer.restored");
        return "/app/customers/viewer?faces-redirect=true&id=" + id;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
