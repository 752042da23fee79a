package now.billing.web.files;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import now.billing.issuing.InvoiceIssuing;
import now.billing.kernel.shape.Shape;
import now.billing.rendering.Rendering;

/** A page of a draft as picture, as it would look if it were issued now. */
@ApplicationScoped
class DraftPage implements FileKind {
    private static final Shape PATH =
            Shape.of("/drafts/" + FileRequest.ID + "/page-" + FileRequest.PAGE + "\\.png", FileRequest.LONGEST);

    @EJB
    private InvoiceIssuing issuing;

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
        asked.answer(rendering.draftPage(issuing.candidate(asked.id(1)), asked.number(2)));
    }
}
