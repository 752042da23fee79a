package now.billing.web.files;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import now.billing.drafting.KeptFile;
import now.billing.facade.FileFacade;
import now.billing.json.JsonMaker;
import now.billing.kernel.document.terms.SupportingDocument;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotAllowed;

/**
 * Takes a file that is put into a document (BG-24): the body is its bytes, the answer says what they are and by which
 * digest the draft names them, or why they are not taken: of no type that a document can have, or too many wait.
 */
@WebServlet("/files/attached")
public class AttachedFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    @SuppressWarnings("NullAway.Init") // set by the container
    private transient FileFacade files;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] content = request.getInputStream().readNBytes(SupportingDocument.MOST_BYTES + 1);
        if (content.length > SupportingDocument.MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            KeptFile kept = files.keep(content);
            FileAnswer.json(
                    response,
                    JsonMaker.object()
                            .add("type", kept.type().mediaType())
                            .add("digest", kept.digest())
                            .add("size", String.valueOf(kept.size())));
        } catch (InvalidInput wrong) {
            boolean full = wrong.problems().get(0).code().equals(KeptFile.TOO_MANY_WAIT);
            FileAnswer.json(response, JsonMaker.object().add("refused", full ? "full" : "type"));
        } catch (NotAllowed | EJBAccessException | AccessLocalException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
