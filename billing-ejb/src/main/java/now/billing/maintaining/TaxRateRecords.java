package now.billing.maintaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;

/** Tax rates offered in pickers. */
@Stateless
public class TaxRateRecords {
    @RolesAllowed("settings.read")
    public List<TaxRateView> list() {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("settings.write")
    public TaxRateView create(SaveTaxRate command) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("settings.write")
    public TaxRateView change(UUID id, long version, SaveTaxRate command) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("settings.write")
    public void delete(UUID id, long version) {
        throw new IllegalStateException("not built yet");
    }
}
