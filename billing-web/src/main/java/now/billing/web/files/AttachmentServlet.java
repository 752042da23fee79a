package now.billing.web.files;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import now.billing.drafting.AttachFile;
import now.billing.drafting.Attached;
import now.billing.facade.DocumentFacade;
import now.billing.facade.DocumentFacades;
import now.billing.json.JsonMaker;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.security.ReaderLanguage;
import now.billing.words.ProblemTexts;

/**
 * Takes a file that is put beside a document: the address says the document and the name, the body is the bytes; the
 * answer says how it is called, or in words why it is not taken.
 */
@WebServlet("/files/attachments")
public class AttachmentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DocumentFacades facades;

    @Inject
    private transient ReaderLanguage language;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Attached attached = facade(request).attach(command(request));
            FileAnswer.json(
                    response,
                    JsonMaker.object().add("name", attached.attachment().name()));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotAllowed | EJBAccessException | AccessLocalException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (BillingException wrong) {
            JsonObjectBuilder why = JsonMaker.object()
                    .add("refused", ProblemTexts.text(wrong.problems().get(0), language.of(request)));
            FileAnswer.json(response, why);
        }
    }

    private DocumentFacade facade(HttpServletRequest request) {
        return facades.of(DocumentKind.ofPath(parameter(request, "kind")).orElseThrow(NotFound::create));
    }

    private static AttachFile command(HttpServletRequest request) throws IOException {
        String id = parameter(request, "id");
        if (!FileRequest.isId(id)) {
            throw NotFound.create();
        }
        byte[] content = request.getInputStream().readNBytes(Attachment.MOST_BYTES + 1);
        return new AttachFile(UUID.fromString(id), parameter(request, "name"), content, null, true);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
