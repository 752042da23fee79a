package now.billing.web.files;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import now.billing.kernel.shape.Shape;
import now.billing.rendering.Rendering;

/** A page of an issued invoice as picture. */
@ApplicationScoped
class InvoicePage implements FileKind {
    private static final Shape PATH =
            Shape.of("/invoices/" + FileRequest.ID + "/page-" + FileRequest.PAGE + "\\.png", FileRequest.LONGEST);

    @EJB
    private Rendering rendering;

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
        asked.answer(rendering.page(asked.invoice(), asked.number(2)));
    }
}
