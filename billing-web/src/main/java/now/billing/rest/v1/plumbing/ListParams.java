package now.billing.rest.v1.plumbing;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;
import now.billing.kernel.text.Text;
import now.billing.maintaining.ListQuery;
import org.jspecify.annotations.Nullable;

/** The parameters that every list takes. */
public class ListParams {
    private static final int SEARCH_LENGTH = 100;
    private static final Shape NUMBER = Shape.of("-?[0-9]{1,9}", 10);

    @QueryParam("limit")
    @DefaultValue("50")
    private String limit = "50";

    @QueryParam("cursor")
    private @Nullable String cursor;

    @QueryParam("q")
    private @Nullable String search;

    @QueryParam("sort")
    private @Nullable String sort;

    @QueryParam("archived")
    @DefaultValue("false")
    private String archived = "false";

    public ListQuery query() {
        return new ListQuery(search(), cursor, limit(), archived());
    }

    public boolean archived() {
        return switch (archived) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InvalidInput.of("archived", ProblemCode.MALFORMED, "value", Text.inOneLine(archived));
        };
    }

    public <E> SortColumns.Sort<E> sort(SortColumns<E> columns) {
        return columns.read(sort);
    }

    @Nullable
    public String cursor() {
        return cursor;
    }

    @Nullable
    public String search() {
        if (search != null) {
            FieldProblems problems = new FieldProblems();
            Text.checkLine(problems, "q", search, SEARCH_LENGTH);
            problems.throwIfAny();
        }
        return search;
    }

    public int limit() {
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
