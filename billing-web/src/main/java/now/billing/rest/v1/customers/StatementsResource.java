package now.billing.rest.v1.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.paper.StatementContent;
import now.billing.reporting.StatementQuery;
import now.billing.reporting.Statements;
import now.billing.rest.Needs;
import now.billing.rest.v1.plumbing.Files;
import now.billing.words.Languages;
import org.jspecify.annotations.Nullable;

/** A customer's account over a period, as JSON, PDF or CSV. */
@Path("statements")
@ApplicationScoped
public class StatementsResource {
    @Inject
    private Statements statements;

    @GET
    @Needs({"report.read", "report.export"})
    @Produces({MediaType.APPLICATION_JSON, "application/pdf", "text/csv"})
    public Response statement(
            @BeanParam StatementParams params,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("variant") @DefaultValue("programs") String variant,
            @HeaderParam("Accept-Language") @Nullable String languages) {
        StatementQuery query = params.query();
        return switch (format) {
            case "json" -> Response.ok(json(query), MediaType.APPLICATION_JSON).build();
            case "pdf" -> Files.of(statements.pdf(query));
            case "csv" -> Files.of(csv(query, variant, languages));
            default -> throw InvalidInput.of("format", ProblemCode.UNKNOWN_CODE, "value", format);
        };
    }

    private String json(StatementQuery query) {
        StatementContent statement = statements.of(query);
        return StatementJson.write(statement, statements.converted(statement.closing(), statement.to()))
                .text();
    }

    private RenderedFile csv(StatementQuery query, String variant, @Nullable String languages) {
        return switch (variant) {
            case "programs" -> statements.csv(query);
            case "people" -> statements.csvForPeople(query, Languages.wanted(languages));
            default -> throw InvalidInput.of("variant", ProblemCode.UNKNOWN_CODE, "value", variant);
        };
    }
}
