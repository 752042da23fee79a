package now.billing.rest.v1.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.maintaining.OrganizationRecords;
import now.billing.maintaining.OrganizationView;
import now.billing.maintaining.SaveOrganization;
import now.billing.rest.Needs;
import now.billing.rest.v1.customers.PartyJson;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.json.JsonTerms;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** The issuer. */
@Path("organization")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationResource {
    private static final int USUAL_DUE_DAYS = 30;

    @Inject
    private OrganizationRecords organizations;

    @GET
    @Needs({"settings.read", "invoice.read"})
    public Response get() {
        return answer(organizations.get());
    }

    @PUT
    @Needs("settings.write")
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        return answer(organizations.save(read(JsonInput.of(body), Versions.seen(ifMatch))));
    }

    private static SaveOrganization read(JsonInput in, long version) {
        in.passOver("country", "logoDigest", "version");
        SaveOrganization command = new SaveOrganization(
                in.text("name"),
                in.textOrNull("legalName"),
                in.textOrNull("email"),
                in.textOrNull("phone"),
                in.textOrNull("website"),
                PartyJson.address(in.child("address")),
                PartyJson.taxIds(in),
                in.text("currency"),
                in.text("language"),
                in.text("timeZone"),
                in.text("accentColour"),
                in.text("paper"),
                in.whole("defaultDueDays", USUAL_DUE_DAYS),
                in.textOrNull("defaultTerms"),
                in.textOrNull("defaultNotes"),
                in.flag("cashRounding"),
                version,
                PartyTerms.SHAPE.read(new JsonTerms(in)));
        in.done();
        return command;
    }

    private static Response answer(OrganizationView view) {
        JsonFields out = new JsonFields()
                .put("name", view.name())
                .put("legalName", view.legalName())
                .put("email", view.email())
                .put("phone", view.phone())
                .put("website", view.website())
                .put("address", JsonFields.address(view.address()))
                .put("taxIds", view.taxIds(), JsonFields::taxId)
                .put("currency", view.currency())
                .put("country", view.country())
                .put("language", view.language())
                .put("timeZone", view.timeZone())
                .put("accentColour", view.accentColour())
                .put("paper", view.paper())
                .put("logoDigest", view.logoDigest())
                .put("defaultDueDays", view.defaultDueDays())
                .put("defaultTerms", view.defaultTerms())
                .put("defaultNotes", view.defaultNotes())
                .put("cashRounding", view.cashRounding())
                .put("version", view.version());
        JsonTerms.write(out, PartyTerms.SHAPE, view.more());
        return Versions.ok(view.version(), out);
    }
}
