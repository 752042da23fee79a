package now.billing.rest.v1.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import now.billing.reconciling.BankFacade;
import now.billing.reconciling.CertainBooking;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.plumbing.Ids;
import org.jspecify.annotations.Nullable;

/** Books all that is certain. Repeating it needs no key: each entry is booked once. */
@Path("bank-transactions:book-certain")
@ApplicationScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class CertainBookingResource {
    @Inject
    private BankFacade banks;

    @POST
    @Needs("payment.record")
    public String book(@QueryParam("after") @Nullable String after) {
        CertainBooking.Booked some = banks.bookCertain(after == null ? null : Ids.parse(after));
        return new JsonFields()
                .put("booked", some.booked())
                .put("next", some.next())
                .text();
    }
}
