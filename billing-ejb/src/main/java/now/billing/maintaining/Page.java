package now.billing.maintaining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of rows.
 *
 * @param next cursor of the following page, or null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
