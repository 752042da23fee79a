package now.billing.sending.planted;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import now.billing.access.boundary.OwnTransaction;
import now.billing.kernel.document.DocumentRef;
import now.billing.rendering.Rendering;
import now.billing.rendering.archive.RenderedFile;

/** Breaks R20 in three ways: the last one keeps it. */
@Stateless
public class DrawsInATransaction {
    private final Rendering rendering = new Rendering();
    private final OwnTransaction transaction = new OwnTransaction();

    public RenderedFile byDefault(DocumentRef ref) {
        return rendering.pdf(ref);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public RenderedFile required(DocumentRef ref) {
        return rendering.pdf(ref);
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RenderedFile inAStep(DocumentRef ref) {
        return transaction.run(() -> rendering.pdf(ref));
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RenderedFile outside(DocumentRef ref) {
        return rendering.pdf(ref);
    }
}
