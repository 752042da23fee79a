package now.billing.maintaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.UUID;

/** Items. */
@Stateless
public class ItemRecords {
    @RolesAllowed("item.read")
    public Page<ItemView> page(ListQuery query) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("item.read")
    public ItemView get(UUID id) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("item.write")
    public ItemView create(SaveItem command) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("item.write")
    public ItemView change(UUID id, long version, SaveItem command) {
        throw new IllegalStateException("not built yet");
    }

    /** Archived items stay on their documents but are no longer offered. */
    @RolesAllowed("item.write")
    public void archive(UUID id, long version) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("item.write")
    public ItemView restore(UUID id, long version) {
        throw new IllegalStateException("not built yet");
    }
}
