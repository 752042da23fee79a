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

/** Suppliers: whom the organization buys from. */
@Stateless
@LocalBean
public class SupplierRecords implements PartyRecords {
    @Inject
    private PartyKeeping parties;

    @Inject
    private PartyMerging merging;

    @Override
    @RolesAllowed("supplier.read")
    public Page<PartyView> page(ListQuery<PartyTab, PartySort> query) {
        return parties.page(PartyRole.SUPPLIER, query);
    }

    @Override
    @RolesAllowed("supplier.read")
    public List<PartyView> offered(String typed, int most) {
        return parties.offered(PartyRole.SUPPLIER, typed, most);
    }

    @Override
    @RolesAllowed("supplier.write")
    public String nextNumber() {
        return parties.nextNumber(PartyRole.SUPPLIER);
    }

    @Override
    @RolesAllowed("supplier.read")
    public PartyView get(UUID id) {
        return parties.get(PartyRole.SUPPLIER, id);
    }

    @Override
    @RolesAllowed("supplier.write")
    public PartyView create(SaveParty command) {
        return parties.create(PartyRole.SUPPLIER, command);
    }

    @Override
    @RolesAllowed("supplier.write")
    public PartyView change(UUID id, long version, SaveParty command) {
        return parties.change(PartyRole.SUPPLIER, id, version, command);
    }

    @Override
    @RolesAllowed("supplier.write")
    public void archive(UUID id, long version) {
        parties.archive(PartyRole.SUPPLIER, id, version);
    }

    @Override
    @RolesAllowed("supplier.write")
    public PartyView restore(UUID id, long version) {
        return parties.restore(PartyRole.SUPPLIER, id, version);
    }

    @Override
    @RolesAllowed("supplier.write")
    public MergePreview mergePreview(UUID id, UUID into) {
        return merging.preview(PartyRole.SUPPLIER, id, into);
    }

    @Override
    @RolesAllowed("supplier.write")
    public PartyView merge(UUID id, UUID into) {
        return merging.merge(PartyRole.SUPPLIER, id, into);
    }
}
