package now.billing.web.files;

import java.io.IOException;
import java.util.Set;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.shape.Shape;

/** A kind of file under {@code /files}. {@link FileServlet} finds every bean that is one. */
interface FileKind {
    /** Its addresses below {@code /files}, with their longest; no address fits two kinds. */
    Shape path();

    /** The permissions of which the person has at least one; the services ask for the same again. */
    Set<String> needs();

    /**
     * Writes the file that is asked for.
     *
     * @throws BillingException where there is none, or none now
     */
    void answer(FileRequest asked) throws IOException;
}
