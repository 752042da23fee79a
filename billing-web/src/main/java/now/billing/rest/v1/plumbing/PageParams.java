package now.billing.rest.v1.plumbing;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;
import org.jspecify.annotations.Nullable;

/** The parameters of a list that has one order and is not searched. */
public class PageParams {
    private static final Shape NUMBER = Shape.of("-?[0-9]{1,9}", 10);

    @QueryParam("limit")
    @DefaultValue("50")
    private String limit = "50";

    @QueryParam("cursor")
    private @Nullable String cursor;

    public @Nullable String cursor() {
        return cursor;
    }

    /** @throws InvalidInput about {@code limit} */
    public int limit() {
        return readLimit(limit);
    }

    static int readLimit(String limit) {
        if (!NUMBER.fits(limit)) {
            throw InvalidInput.of("limit", ProblemCode.MALFORMED, "value", limit);
        }
        int wanted = Integer.parseInt(limit);
        if (wanted >= 1 && wanted <= ListQuery.MAX_LIMIT) {
            return wanted;
        }
        throw InvalidInput.of("limit", ProblemCode.OUT_OF_RANGE, "value", limit, "limit", ListQuery.MAX_LIMIT);
    }
}
