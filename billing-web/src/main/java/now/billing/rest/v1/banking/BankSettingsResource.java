package now.billing.rest.v1.banking;

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
import now.billing.banking.BankSetting;
import now.billing.reconciling.BankFacade;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** Whether what is certain is booked by itself. */
@Path("bank-settings")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BankSettingsResource {
    @Inject
    private BankFacade banks;

    @GET
    @Needs("payment.read")
    public Response get() {
        return answer(banks.setting());
    }

    @PUT
    @Needs("payment.record")
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        long version = Versions.seen(ifMatch);
        JsonInput in = JsonInput.of(body);
        in.passOver("version");
        boolean wanted = in.flag("bookCertain");
        in.done();
        return answer(banks.change(wanted, version));
    }

    private static Response answer(BankSetting setting) {
        return Versions.ok(setting.version(), BankJson.setting(setting));
    }
}
