package now.billing.web.files;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import now.billing.kernel.shape.Shape;
import now.billing.sending.MailViews;

/** A mail of an invoice as it was sent. */
@ApplicationScoped
class InvoiceMail implements FileKind {
    private static final Shape PATH =
            Shape.of("/invoices/" + FileRequest.ID + "/mails/" + FileRequest.ID + "\\.eml", FileRequest.LONGEST);

    @EJB
    private MailViews mails;

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    public Set<String> needs() {
        return Set.of("invoice.read");
    }

    @Override
    public void answer(FileRequest asked) throws IOException {
        asked.answer(mails.file(asked.invoice(), asked.id(2)));
    }
}
