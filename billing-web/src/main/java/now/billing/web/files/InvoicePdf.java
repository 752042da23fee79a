package now.billing.web.files;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import now.billing.kernel.shape.Shape;
import now.billing.rendering.Rendering;

/** An issued invoice as PDF. */
@ApplicationScoped
class InvoicePdf implements FileKind {
    private static final Shape PATH = Shape.of("/invoices/" + FileRequest.ID + "\\.pdf", FileRequest.LONGEST);

    @EJB
    private Rendering rendering;

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    public Set<String> needs() {
        return Set.of("invoice.read", "payment.read");
    }

    @Override
    public void answer(FileRequest asked) throws IOException {
        asked.answer(rendering.pdf(asked.invoice()));
    }
}
