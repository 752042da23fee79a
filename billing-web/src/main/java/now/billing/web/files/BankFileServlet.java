package now.billing.web.files;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import now.billing.banking.BankImport;
import now.billing.json.JsonMaker;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.reconciling.BankFacade;
import now.billing.security.ReaderLanguage;
import now.billing.words.ProblemTexts;

/** Takes a file of a bank, whose bytes are the body, and tells how far reading it is. */
@WebServlet("/files/bank-statements")
public class BankFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    @SuppressWarnings("NullAway.Init") // set by the container
    private transient BankFacade banks;

    @Inject
    private transient ReaderLanguage language;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            tell(response, banks.bring(request.getInputStream(), parameter(request, "name"), null));
        } catch (NotAllowed | EJBAccessException | AccessLocalException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (BillingException wrong) {
            String why = ProblemTexts.text(wrong.problems().get(0), language.of(request));
            FileAnswer.json(response, JsonMaker.object().add("refused", why));
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String id = parameter(request, "id");
            if (!FileRequest.isId(id)) {
                throw NotFound.create();
            }
            tell(response, banks.file(UUID.fromString(id)));
        } catch (NotAllowed | EJBAccessException | AccessLocalException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (BillingException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void tell(HttpServletResponse response, BankImport file) throws IOException {
        FileAnswer.json(
                response,
                JsonMaker.object()
                        .add("id", file.id().toString())
                        .add("over", file.state().isOver())
                        .add("percent", file.percent()));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
