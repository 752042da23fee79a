package now.billing.rest.v1.plumbing;

import java.util.UUID;
import now.billing.kernel.problem.NotFound;

/** Ids in addresses. What is no id names nothing, so it gets the same answer as an unknown one. */
public final class Ids {
    private Ids() {}

    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw NotFound.create();
        }
    }
}
