package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import now.billing.drafting.InvoiceDrafting;
import now.billing.reporting.InvoiceViews;
import now.billing.rest.Needs;
import now.billing.rest.v1.plumbing.ListParams;
import now.billing.rest.v1.plumbing.Posted;

/** Invoices: the list, and new drafts. One invoice is {@link InvoiceResource}. */
@Path("invoices")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvoicesResource {
    @Inject
    private InvoiceDrafting drafting;

    @Inject
    private InvoiceViews invoices;

    @Inject
    private DocumentCalls calls;

    @GET
    @Needs("invoice.read")
    public String page(@BeanParam ListParams list, @BeanParam DocumentFilters filters) {
        return calls.page(list, filters, invoices::page);
    }

    @POST
    @Needs("invoice.draft")
    public Response create(@BeanParam Posted posted, String body) {
        return calls.create(posted, body, drafting::save, invoices::changed);
    }
}
