package now.billing.rest.v1.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import now.billing.kernel.document.Look;
import now.billing.kernel.problem.NotFound;
import now.billing.maintaining.LookRecords;
import now.billing.maintaining.LookView;
import now.billing.maintaining.OrganizationRecords;
import now.billing.maintaining.SaveLook;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** How documents look. */
@Path("organization")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LookResource {
    private static final String LOOK = "look";
    private static final String LOGO = "logo";
    private static final int MOST_LOGO_BYTES = 2 * 1024 * 1024;

    @Inject
    private LookRecords looks;

    @Inject
    private OrganizationRecords organizations;

    @GET
    @Needs({"settings.read", "invoice.read"})
    @Path(LOOK)
    public Response get() {
        return answer(looks.get());
    }

    @PUT
    @Needs("settings.write")
    @Path(LOOK)
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        return answer(looks.save(read(JsonInput.of(body), Versions.seen(ifMatch))));
    }

    @GET
    @Needs({"settings.read", "invoice.read"})
    @Path(LOGO)
    @Produces("image/jpeg")
    public Response logo() {
        return Response.ok(organizations.logo().orElseThrow(NotFound::create), "image/jpeg")
                .build();
    }

    /** The file as it is; one byte more than is possible is read, so that the verb says that it is too much. */
    @PUT
    @Needs("settings.write")
    @Path(LOGO)
    @Consumes(MediaType.WILDCARD)
    public Response setLogo(@HeaderParam("If-Match") @Nullable String ifMatch, InputStream body) {
        long version = Versions.seen(ifMatch);
        try {
            organizations.replaceLogo(body.readNBytes(MOST_LOGO_BYTES + 1), version);
        } catch (IOException broken) {
            throw new BadRequestException(broken);
        }
        return answer(looks.get());
    }

    @DELETE
    @Needs("settings.write")
    @Path(LOGO)
    public Response removeLogo(@HeaderParam("If-Match") @Nullable String ifMatch) {
        organizations.dropLogo(Versions.seen(ifMatch));
        return answer(looks.get());
    }

    private static SaveLook read(JsonInput in, long version) {
        in.passOver("proposedFooter", "logoDigest", "version");
        List<Look.Column> columns = in.has("columns")
                ? List.copyOf(in.words("columns", Look.Column.class))
                : Arrays.asList(Look.Column.values());
        JsonInput foot = in.child("footer");
        SaveLook command = new SaveLook(
                in.text("accentColour"),
                in.text("paper"),
                in.word("layout", Look.Layout.class, Look.USUAL.layout()),
                in.word("font", Look.Typeface.class, Look.USUAL.typeface()),
                columns,
                foot(foot),
                version);
        in.done();
        return command;
    }

    private static List<String> foot(@Nullable JsonInput in) {
        if (in == null) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        for (String column : List.of("left", "middle", "right")) {
            String said = in.textOrNull(column);
            columns.add(said == null ? "" : said);
        }
        return columns;
    }

    private static JsonFields foot(List<String> columns) {
        return new JsonFields()
                .put("left", columns.isEmpty() ? "" : columns.get(0))
                .put("middle", columns.isEmpty() ? "" : columns.get(1))
                .put("right", columns.isEmpty() ? "" : columns.get(2));
    }

    private static Response answer(LookView view) {
        return Versions.ok(
                view.version(),
                new JsonFields()
                        .put("accentColour", view.accentColour())
                        .put("paper", view.paper())
                        .put("layout", view.layout())
                        .put("font", view.font())
                        .texts(
                                "columns",
                                view.columns().stream().map(Enum::name).toList())
                        .put("footer", foot(view.footer()))
                        .put("proposedFooter", foot(view.proposedFooter()))
                        .put("logoDigest", view.logoDigest())
                        .put("version", view.version()));
    }
}
