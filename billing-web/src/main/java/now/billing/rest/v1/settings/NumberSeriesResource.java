package now.billing.rest.v1.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import now.billing.kernel.document.NumberPattern;
import now.billing.maintaining.NumberSeriesRecords;
import now.billing.maintaining.NumberSeriesView;
import now.billing.maintaining.SaveNumberSeries;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** Number series, one per kind of document. */
@Path("number-series")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NumberSeriesResource {
    @Inject
    private NumberSeriesRecords series;

    @GET
    @Needs("settings.read")
    public String list() {
        return new JsonFields()
                .put("items", series.list(), NumberSeriesResource::write)
                .put("next", (Object) null)
                .text();
    }

    @PUT
    @Needs("settings.write")
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        long version = Versions.seen(ifMatch);
        JsonInput in = JsonInput.of(body);
        in.passOver("id", "kind", "nextNumber", "lastIssueDate", "used", "otherPattern", "version");
        SaveNumberSeries command = new SaveNumberSeries(
                in.text("pattern"), in.wordOrNull("reset", NumberPattern.Reset.class), in.whole("nextValue", 1));
        in.done();
        NumberSeriesView view = series.change(Ids.parse(id), version, command);
        return Versions.ok(view.version(), write(view));
    }

    private static JsonFields write(NumberSeriesView view) {
        return new JsonFields()
                .put("id", view.id())
                .put("kind", view.kind())
                .put("pattern", view.pattern())
                .put("reset", view.reset())
                .put("nextNumber", view.nextNumber())
                .put("nextValue", view.nextValue())
                .put("lastIssueDate", view.lastIssueDate())
                .put("used", view.used())
                .put("otherPattern", view.otherPattern())
                .put("version", view.version());
    }
}
