package now.billing.rest.v1.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import now.billing.kernel.document.PartyRole;
import now.billing.maintaining.PartyRecords;
import now.billing.maintaining.SupplierRecords;
import now.billing.rest.OfRole;

/** Suppliers. */
@Path("suppliers")
@OfRole(PartyRole.SUPPLIER)
@ApplicationScoped
public class SuppliersResource extends PartyResource {
    @Inject
    private SupplierRecords records;

    @Override
    PartyRecords parties() {
        return records;
    }

    @Override
    PartyRole role() {
        return PartyRole.SUPPLIER;
    }
}
