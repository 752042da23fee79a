package now.billing.rest.v1.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import now.billing.kernel.document.PartyRole;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.PartyRecords;
import now.billing.rest.OfRole;

/** Customers. */
@Path("customers")
@OfRole(PartyRole.CUSTOMER)
@ApplicationScoped
public class CustomersResource extends PartyResource {
    @Inject
    private CustomerRecords records;

    @Override
    PartyRecords parties() {
        return records;
    }

    @Override
    PartyRole role() {
        return PartyRole.CUSTOMER;
    }
}
