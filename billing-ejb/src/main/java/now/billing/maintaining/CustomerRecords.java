package now.billing.maintaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.receivables.PartySort;
import now.billing.receivables.PartyTab;

/** Customers: whom the organization sells to. */
@Stateless
@LocalBean
public class CustomerRecords implements PartyRecords {
    @Inject
    private PartyKeeping parties;

    @Inject
    private PartyMerging merging;

    @Override
    @RolesAllowed("customer.read")
    public Page<PartyView> page(ListQuery<PartyTab, PartySort> query) {
        return parties.page(PartyRole.CUSTOMER, query);
    }

    @Override
    @RolesAllowed("customer.read")
    public List<PartyView> offered(String typed, int most) {
        return parties.offered(PartyRole.CUSTOMER, typed, most);
    }

    @Override
    @RolesAllowed("customer.write")
    public String nextNumber() {
        return parties.nextNumber(PartyRole.CUSTOMER);
    }

    @Override
    @RolesAllowed("customer.read")
    public PartyView get(UUID id) {
        return parties.get(PartyRole.CUSTOMER, id);
    }

    @Override
    @RolesAllowed("customer.write")
    public PartyView create(SaveParty command) {
        return parties.create(PartyRole.CUSTOMER, command);
    }

    @Override
    @RolesAllowed("customer.write")
    public PartyView change(UUID id, long version, SaveParty command) {
        return parties.change(PartyRole.CUSTOMER, id, version, command);
    }

    @Override
    @RolesAllowed("customer.write")
    public void archive(UUID id, long version) {
        parties.archive(PartyRole.CUSTOMER, id, version);
    }

    @Override
    @RolesAllowed("customer.write")
    public PartyView restore(UUID id, long version) {
        return parties.restore(PartyRole.CUSTOMER, id, version);
    }

    @Override
    @RolesAllowed("customer.write")
    public MergePreview mergePreview(UUID id, UUID into) {
        return merging.preview(PartyRole.CUSTOMER, id, into);
    }

    @Override
    @RolesAllowed("customer.write")
    public PartyView merge(UUID id, UUID into) {
        return merging.merge(PartyRole.CUSTOMER, id, into);
    }
}
