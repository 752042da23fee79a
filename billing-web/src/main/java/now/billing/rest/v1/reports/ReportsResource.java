package now.billing.rest.v1.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import now.billing.drafting.OfKind;
import now.billing.facade.PayableFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.settlement.Aging.Bucket;
import now.billing.receivables.Payables;
import now.billing.reporting.PayablesView;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;

/** What stands over many documents at once. */
@Path("reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {
    @Inject
    @OfKind(DocumentKind.BILL)
    private PayableFacade bills;

    /** What is owed to suppliers today, by how long it is overdue. */
    @GET
    @Needs("bill.read")
    @Path("payables")
    public String payables() {
        PayablesView view = bills.payables();
        return new JsonFields()
                .put("on", view.on())
                .put("sums", view.sums(), ReportsResource::aged)
                .put(
                        "suppliers",
                        view.suppliers(),
                        each -> aged(each.aged()).put("supplierId", each.id()).put("supplierName", each.name()))
                .text();
    }

    private static JsonFields aged(Payables.Aged aged) {
        JsonFields aging = new JsonFields();
        for (Bucket bucket : Bucket.values()) {
            if (bucket != Bucket.CREDIT) {
                aging.put(bucket.name(), aged.in(bucket).plain());
            }
        }
        return new JsonFields()
                .put("currency", aged.total().currency())
                .put("total", aged.total().plain())
                .put("aging", aging);
    }
}
