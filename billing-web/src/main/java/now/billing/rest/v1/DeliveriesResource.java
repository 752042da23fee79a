package now.billing.rest.v1;

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
import now.billing.access.StoredAnswer;
import now.billing.kernel.document.DocumentRef;
import now.billing.rest.Needs;
import now.billing.sending.DeliveryView;
import now.billing.sending.InvoiceSending;
import now.billing.sending.MailView;
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
    private Posts posts;

    @GET
    @Needs("invoice.read")
    public String list(@PathParam("id") String id) {
        return new JsonFields()
                .put("items", sending.deliveries(Ids.parse(id)), DeliveriesResource::write)
                .text();
    }

    @GET
    @Needs("invoice.read")
    @Path("{delivery}")
    public String get(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        MailView mail = mails.get(ref(id), Ids.parse(delivery));
        return write(mail.delivery())
                .put("from", mail.sender())
                .put("replyTo", mail.replyTo())
                .put("message", mail.message())
                .put("attachment", mail.attachment())
                .text();
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
        UUID old = Ids.parse(delivery);
        JsonInput.of(body).done();
        return posts.once(posted, body, () -> {
            DeliveryView queued = sending.sendAgain(Ids.parse(id), old);
            return new StoredAnswer(200, null, null, write(queued).text());
        });
    }

    static JsonFields write(DeliveryView view) {
        return new JsonFields()
                .put("id", view.id())
                .put("recipient", view.recipient())
                .put("subject", view.subject())
                .put("state", view.state())
                .put("attempts", view.attempts())
                .put("createdAt", view.createdAt())
                .put("finishedAt", view.finishedAt())
                .put("nextAttemptAt", view.nextAttemptAt())
                .put("error", view.error());
    }

    private static DocumentRef ref(String id) {
        return DocumentRef.invoice(Ids.parse(id));
    }
}
