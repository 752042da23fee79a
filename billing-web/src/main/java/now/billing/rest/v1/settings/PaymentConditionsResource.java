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
import java.util.UUID;
import now.billing.kernel.document.terms.PaymentConditions;
import now.billing.maintaining.ConditionRecords;
import now.billing.parties.KnownConditions;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.json.JsonTerms;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** The usual conditions of payment: the organization's, and those of a customer who has their own. */
@Path("payment-conditions")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PaymentConditionsResource {
    private static final String OF_CUSTOMER = "customers/{id}";

    @Inject
    private ConditionRecords records;

    @GET
    @Needs("settings.read")
    public Response get() {
        return answer(records.organizations());
    }

    @PUT
    @Needs("settings.write")
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        long version = Versions.seen(ifMatch);
        return answer(records.changeOrganizations(read(body), version));
    }

    @GET
    @Needs("customer.read")
    @Path(OF_CUSTOMER)
    public Response ofCustomer(@PathParam("id") String id) {
        return answer(records.customers(Ids.parse(id)));
    }

    @PUT
    @Needs("customer.write")
    @Path(OF_CUSTOMER)
    public Response changeOfCustomer(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        UUID customer = Ids.parse(id);
        long version = Versions.seen(ifMatch);
        return answer(records.changeCustomers(customer, read(body), version));
    }

    private static PaymentConditions read(String body) {
        JsonInput in = JsonInput.of(body);
        in.passOver("version");
        PaymentConditions read = PaymentConditions.SHAPE.read(new JsonTerms(in));
        in.done();
        return read;
    }

    private static Response answer(KnownConditions known) {
        JsonFields out = new JsonFields();
        JsonTerms.write(out, PaymentConditions.SHAPE, known.conditions());
        return Versions.ok(known.version(), out.put("version", known.version()));
    }
}
