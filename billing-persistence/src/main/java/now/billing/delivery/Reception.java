package now.billing.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the receiver has of a document: a projection of deliveries and views (ADR 0021).
 *
 * @param sentAt first delivery that succeeded, or null
 * @param viewedAt first view of its public page, or null
 */
public record Reception(@Nullable Instant sentAt, @Nullable Instant viewedAt) {
    /** Of a document that has not gone out yet. */
    public static final Reception NONE = new Reception(null, null);

    public boolean sent() {
        return sentAt != null;
    }

    public boolean viewed() {
        return viewedAt != null;
    }
}
