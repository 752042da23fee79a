package now.billing.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import now.billing.drafting.OfKind;
import now.billing.facade.PayableFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.shape.Shape;

/** The bill of a supplier as it came. */
@ApplicationScoped
class BillAttachment implements FileKind {
    private static final Shape PATH = Shape.of("/bills/" + FileRequest.ID + "/attachment", FileRequest.LONGEST);

    @Inject
    @OfKind(DocumentKind.BILL)
    private PayableFacade bills;

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    public void answer(FileRequest asked) throws IOException {
        FileAnswer.foreign(asked.request(), asked.response(), bills.attachment(asked.id(1)));
    }
}
