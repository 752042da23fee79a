package now.billing.rest.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import now.billing.drafting.InvoiceDrafting;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.rest.Needs;

/** Totals and trace of content that is not stored; it changes nothing, so it needs no key. */
@Path("invoices:calculate")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceCalculationResource {
    @Inject
    private InvoiceDrafting drafting;

    @POST
    @Needs("invoice.read")
    public String calculate(String body) {
        CalculatedDocument calculated = drafting.calculate(
                ContentReader.draft(JsonInput.of(body), null, null).content());
        JsonFields out = new JsonFields();
        ContentWriter.calculated(out, calculated);
        return out.put("trace", ContentWriter.trace(calculated.trace())).text();
    }
}
