package now.billing.documents.drafts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a number that is only written differently: a column gives 2.000000 back for 2, and without this every saving
 * would
 * write every line.
 */
final class Same {
    private Same() {}

    static BigDecimal number(@Nullable BigDecimal old, BigDecimal now) {
        return old != null && old.compareTo(now) == 0 ? old : now;
    }

    static @Nullable BigDecimal optional(@Nullable BigDecimal old, @Nullable BigDecimal now) {
        return old != null && now != null && old.compareTo(now) == 0 ? old : now;
    }
}
