package now.billing.web.files;

import java.io.IOException;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.shape.Shape;

/** A kind of file under {@code /files}. {@link FileServlet} finds every bean that is one. */
interface FileKind {
    /** Its addresses below {@code /files}, with their longest; no address fits two kinds. */
    Shape path();

    /**
     * Writes the file that is asked for; the service behind it asks who may have it.
     *
     * @throws BillingException where there is none, or none now
     */
    void answer(FileRequest asked) throws IOException;
}
