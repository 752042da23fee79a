package now.billing.web.customers;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.CustomerView;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** Adding or changing a customer. */
@Named("customerEditor")
@ViewScoped
public class CustomerEditor implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private CustomerRecords customers;

    @Inject
    private Me me;

    private @Nullable UUID id;
    private long version;
    private @Nullable CustomerForm form;

    public CustomerForm getForm() {
        CustomerForm known = form;
        UUID wanted = id;
        if (known == null && wanted != null) {
            CustomerView stored = customers.get(wanted);
            version = stored.version();
            known = new CustomerForm(stored);
        } else if (known == null) {
            known = new CustomerForm(me.getOrganization().country());
        }
        form = known;
        return known;
    }

    public String save() {
        UUID known = id;
        CustomerView saved = known == null
                ? customers.create(getForm().command())
                : customers.change(known, version, getForm().command());
        Notices.done("customer.saved");
        return "/app/customers/viewer?faces-redirect=true&id=" + saved.id();
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
