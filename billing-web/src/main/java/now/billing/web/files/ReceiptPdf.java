package now.billing.web.files;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import now.billing.kernel.shape.Shape;
import now.billing.reporting.PaymentViews;

/** The receipt of a payment as PDF. */
@ApplicationScoped
class ReceiptPdf implements FileKind {
    private static final Shape PATH = Shape.of("/receipts/" + FileRequest.ID + "\\.pdf", FileRequest.LONGEST);

    @EJB
    private PaymentViews payments;

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    public void answer(FileRequest asked) throws IOException {
        asked.answer(payments.receipt(asked.id(1)));
    }
}
