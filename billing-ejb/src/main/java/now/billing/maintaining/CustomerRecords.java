package now.billing.maintaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.UUID;

/** Customers. */
@Stateless
public class CustomerRecords {
    @RolesAllowed("customer.read")
    public Page<CustomerView> page(ListQuery query) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("customer.read")
    public CustomerView get(UUID id) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("customer.write")
    public CustomerView create(SaveCustomer command) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("customer.write")
    public CustomerView change(UUID id, long version, SaveCustomer command) {
        throw new IllegalStateException("not built yet");
    }

    /** Archived customers stay on their documents but are no longer offered. */
    @RolesAllowed("customer.write")
    public void archive(UUID id, long version) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("customer.write")
    public CustomerView restore(UUID id, long version) {
        throw new IllegalStateException("not built yet");
    }
}
