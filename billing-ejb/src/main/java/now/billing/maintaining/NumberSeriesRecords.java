package now.billing.maintaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;

/** Number series, one per kind of document. */
@Stateless
public class NumberSeriesRecords {
    @RolesAllowed("settings.read")
    public List<NumberSeriesView> list() {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("settings.write")
    public NumberSeriesView change(UUID id, long version, SaveNumberSeries command) {
        throw new IllegalStateException("not built yet");
    }
}
