package now.billing.rest.v1.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import now.billing.reconciling.BankFacade;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;

/** Books all that is certain. Repeating it needs no key: each entry is booked once. */
@Path("bank-transactions:book-certain")
@ApplicationScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class CertainBookingResource {
    @Inject
    private BankFacade banks;

    @POST
    @Needs("bank-import.write")
    public String book() {
        return new JsonFields().put("booked", banks.bookCertain()).text();
    }
}
