package now.billing.portal;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.MatchResult;
import now.billing.access.signin.Guesses;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProviderFailed;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.shape.Shape;
import now.billing.security.Strangers;
import now.billing.sending.PublicDocuments;
import now.billing.web.files.FileAnswer;

/** {@code /d/{handle}}: one issued document for whoever has its unguessable address, and that it was looked at. */
@WebServlet("/d/*")
public class PortalServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String VIEW = "/WEB-INF/portal/document.xhtml";
    private static final String MISSING = "/WEB-INF/portal/missing.xhtml";
    private static final String BUSY = "/WEB-INF/portal/busy.xhtml";
    private static final String COME_AGAIN_SECONDS = "5";
    private static final String SEEN_HEADER = "X-Billing-Seen";
    private static final Shape SEEN = Shape.of("/([a-z0-9]{20,64})/seen", 100);
    private static final Shape PATH =
            Shape.of("/([a-z0-9]{20,64})(/pdf|/logo\\.jpg|/code\\.svg|/page-(\\d{1,3})\\.png)?", 100);

    private static final int TOO_MANY_REQUESTS = 429;

    @EJB
    private PublicDocuments documents;

    @Inject
    private transient Strangers strangers;

    @Inject
    private transient Guesses guesses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        MatchResult path = PATH.match(request.getPathInfo() == null ? "" : request.getPathInfo())
                .orElse(null);
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (path == null) {
            missing(request, response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            answer(path, request, response);
        } catch (ProviderFailed busy) {
            busy(request, response);
        } catch (NotFound unknown) {
            missing(request, response, guessed(request, response));
        } catch (BillingException refused) {
            missing(request, response, HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Handles can't be guessed; whoever tries one after the other is told to stop. Right ones open for them, too. */
    private int guessed(HttpServletRequest request, HttpServletResponse response) {
        try {
            guesses.wrongSecret(strangers.of(request).network());
            return HttpServletResponse.SC_NOT_FOUND;
        } catch (RuleViolated tooMany) {
            response.setHeader("Retry-After", tooMany.problems().get(0).args().getOrDefault("seconds", "60"));
            return TOO_MANY_REQUESTS;
        }
    }

    /**
     * {@code /d/{handle}/seen}: the page's script says so after two seconds before somebody's eyes. Its header cannot
     * be sent from another site; programs that follow links send neither.
     */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        MatchResult path = SEEN.match(request.getPathInfo() == null ? "" : request.getPathInfo())
                .orElse(null);
        if (path == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String from = request.getHeader("Sec-Fetch-Site");
        if (!"1".equals(request.getHeader(SEEN_HEADER)) || from != null && !"same-origin".equals(from)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            documents.seen(path.group(1));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (NotFound unknown) {
            response.setStatus(guessed(request, response));
        } catch (BillingException refused) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Whatever is wrong with the address, the receiver is told the same, without a way into the application. */
    private static void missing(HttpServletRequest request, HttpServletResponse response, int status)
            throws ServletException, IOException {
        response.setStatus(status);
        request.setAttribute("shown", new NothingShown());
        request.getRequestDispatcher(MISSING).forward(request, response);
    }

    /** Too many papers are being drawn; the address is right. */
    private static void busy(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", COME_AGAIN_SECONDS);
        request.setAttribute("shown", new NothingShown());
        request.getRequestDispatcher(BUSY).forward(request, response);
    }

    private void answer(MatchResult path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String handle = path.group(1);
        String what = path.group(2);
        if (what == null) {
            request.setAttribute("shown", new ShownDocument(documents.open(handle)));
            request.getRequestDispatcher(VIEW).forward(request, response);
        } else if ("/pdf".equals(what)) {
            FileAnswer.write(request, response, documents.pdf(handle));
        } else if ("/code.svg".equals(what)) {
            FileAnswer.write(request, response, documents.code(handle));
        } else if ("/logo.jpg".equals(what)) {
            FileAnswer.write(request, response, documents.logo(handle));
        } else {
            FileAnswer.write(request, response, documents.page(handle, Integer.parseInt(path.group(3))));
        }
    }
}
