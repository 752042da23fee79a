package now.billing.web.support;

import java.util.UUID;
import now.billing.kernel.shape.Shape;
import org.jspecify.annotations.Nullable;

/** What a field sends in which one picks by typing: the id of what was picked, or what is still being typed. */
public final class PickedId {
    private static final Shape ID = Shape.of("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", 36);

    private PickedId() {}

    /** The id; null for anything else, such as a name as long as an id, with hyphens in it. */
    public static @Nullable UUID of(@Nullable String sent) {
        return sent == null || !ID.fits(sent) ? null : UUID.fromString(sent);
    }
}
