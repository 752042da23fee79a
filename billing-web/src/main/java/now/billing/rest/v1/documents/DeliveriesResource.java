package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.rest.Needs;
import now.billing.rest.v1.plumbing.Files;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.sending.InvoiceSending;
import now.billing.sending.MailViews;

/** The mails of one invoice: what became of each, what it says, and sending it again. */
@Path("invoices/{id}/deliveries")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {
    @Inject
    private InvoiceSending sending;

    @Inject
    private MailViews mails;

    @Inject
    private DocumentCalls calls;

    @GET
    @Needs("invoice.read")
    public String list(@PathParam("id") String id) {
        return calls.deliveries(id, sending::deliveries);
    }

    @GET
    @Needs("invoice.read")
    @Path("{delivery}")
    public String get(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        return DeliveryJson.write(mails.get(ref(id), Ids.parse(delivery))).text();
    }

    /** The mail as it was kept while no SMTP server is configured. */
    @GET
    @Needs("invoice.read")
    @Path("{delivery}/eml")
    @Produces({"message/rfc822", MediaType.APPLICATION_JSON})
    public Response file(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        return Files.of(mails.file(ref(id), Ids.parse(delivery)));
    }

    /** A new delivery with the same recipient and text. */
    @POST
    @Needs("invoice.send")
    @Path("{delivery}/send-again")
    public Response sendAgain(
            @PathParam("id") String id, @PathParam("delivery") String delivery, @BeanParam Posted posted, String body) {
        UUID invoice = Ids.parse(id);
        return calls.sendAgain(delivery, posted, body, old -> sending.sendAgain(invoice, old));
    }

    private static DocumentRef ref(String id) {
        return DocumentRef.invoice(Ids.parse(id));
    }
}
