package now.billing.access.boundary;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import org.jspecify.annotations.Nullable;

/**
 * How the container says that the caller's permissions do not cover a service. It says it in several ways: one for
 * services looked up by {@code @EJB}, another for injected ones, and either may be wrapped.
 */
public final class AccessRefusals {
    private static final int DEEPEST_CAUSE = 20;

    private AccessRefusals() {}

    /** True for the refusal itself. */
    public static boolean is(Throwable failure) {
        return failure instanceof EJBAccessException || failure instanceof AccessLocalException;
    }

    /** True if the failure is such a refusal or was caused by one. */
    public static boolean causedBy(@Nullable Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            if (is(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
