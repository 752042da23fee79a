package now.billing.rest.v1.plumbing;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** The parameters that every list takes. */
public class ListParams {
    private static final int SEARCH_LENGTH = 100;

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

    /** What these parameters ask of a list. */
    public <T extends Enum<T>, S extends Enum<S>> ListQuery<T, S> query(T tab, SortColumns<S> columns) {
        SortColumns.Sort<S> by = columns.read(sort);
        return new ListQuery<>(tab, search(), ListFilter.NONE, by.column(), by.descending(), cursor, limit());
    }

    public boolean archived() {
        return switch (archived) {
            case "true" -> true;
            case "false" -> false;
            default -> throw InvalidInput.of("archived", ProblemCode.MALFORMED, "value", Text.inOneLine(archived));
        };
    }

    private String search() {
        if (search == null) {
            return "";
        }
        FieldProblems problems = new FieldProblems();
        Text.checkLine(problems, "q", search, SEARCH_LENGTH);
        problems.throwIfAny();
        return search;
    }

    private int limit() {
        return PageParams.readLimit(limit);
    }
}
