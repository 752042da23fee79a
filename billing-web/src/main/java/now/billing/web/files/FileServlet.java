package now.billing.web.files;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProviderFailed;

/**
 * Files for the signed-in person, by address; each {@link FileKind} says which addresses are its own, the
 * services behind them who may have them. What is not there or not allowed has no other trace.
 */
@WebServlet("/files/*")
public class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String COME_AGAIN_SECONDS = "5";

    @Inject
    @Any
    private transient Instance<FileKind> found;

    @SuppressWarnings("NullAway.Init") // set before the first request
    private transient List<FileKind> kinds;

    @Override
    public void init() {
        kinds = found.stream().toList();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (NotAllowed | EJBAccessException | AccessLocalException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (ProviderFailed busy) {
            response.setHeader(
                    "Retry-After", busy.problems().get(0).args().getOrDefault("seconds", COME_AGAIN_SECONDS));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (BillingException | DateTimeException refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getPathInfo() == null ? "" : request.getPathInfo();
        for (FileKind kind : kinds) {
            Optional<MatchResult> path = kind.path().match(address);
            if (path.isPresent()) {
                kind.answer(new FileRequest(path.get(), request, response));
                return;
            }
        }
        throw NotFound.create();
    }
}
