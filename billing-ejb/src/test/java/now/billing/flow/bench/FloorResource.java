package now.billing.flow.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The same bytes in and out as the product's calls, and the same statements by plain JDBC; it checks nothing. */
@Path("")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FloorResource {
    @Inject
    private FloorDatabase database;

    private final Map<String, String> answers = new ConcurrentHashMap<>();

    /** What a call answers from now on: the bytes that the product answered. */
    @PUT
    @Path("answers/{call}")
    public void keep(@PathParam("call") String call, String answer) {
        answers.put(call, answer);
    }

    /** Whose statements these are, and an issued invoice to learn the content from. */
    @PUT
    @Path("model")
    public void learn(@QueryParam("tenant") String tenant, @QueryParam("invoice") UUID invoice) throws SQLException {
        database.learn(tenant, invoice);
    }

    @GET
    @Path("invoices/{id}")
    public Response get(@PathParam("id") UUID id, @HeaderParam("Authorization") String token) throws SQLException {
        database.requireToken(token);
        database.read(id);
        return answer(200, "get");
    }

    @GET
    @Path("invoices")
    public String list(@QueryParam("limit") int limit, @HeaderParam("Authorization") String token) throws SQLException {
        database.requireToken(token);
        database.rows(limit);
        return answers.get("list");
    }

    @POST
    @Path("calculate")
    public String calculate(String body, @HeaderParam("Authorization") String token) throws SQLException {
        database.requireToken(token);
        return answers.get("calculate");
    }

    @POST
    @Path("invoices")
    public Response draft(
            String body, @HeaderParam("Authorization") String token, @HeaderParam("Idempotency-Key") String key)
            throws SQLException {
        database.requireToken(token);
        database.draft(key, answers.get("draft"));
        return answer(201, "draft");
    }

    @POST
    @Path("invoices/{id}/issue")
    public Response issue(
            @PathParam("id") UUID id,
            String body,
            @HeaderParam("Authorization") String token,
            @HeaderParam("Idempotency-Key") String key)
            throws SQLException {
        database.requireToken(token);
        database.issue(id, key, answers.get("issue"));
        return answer(200, "issue");
    }

    private Response answer(int status, String call) {
        return Response.status(status)
                .entity(answers.get(call))
                .header("ETag", "\"1\"")
                .build();
    }
}
