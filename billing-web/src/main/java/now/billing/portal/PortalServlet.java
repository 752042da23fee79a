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
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProviderFailed;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.shape.Shape;
import now.billing.security.ReaderLanguage;
import now.billing.security.Strangers;
import now.billing.sending.PublicDocument;
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
    private static final Shape POSTED = Shape.of("/([a-z0-9]{20,64})/(seen|answer)", 100);
    private static final Shape PATH =
            Shape.of("/([a-z0-9]{20,64})(/answer|/pdf|/logo\\.jpg|/code\\.svg|/page-(\\d{1,3})\\.png)?", 100);

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNPROCESSABLE = 422;

    @EJB
    private PublicDocuments documents;

    @Inject
    private transient Strangers strangers;

    @Inject
    private transient Guesses guesses;

    @Inject
    private transient ReaderLanguage languages;

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

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        MatchResult path = POSTED.match(request.getPathInfo() == null ? "" : request.getPathInfo())
                .orElse(null);
        String from = request.getHeader("Sec-Fetch-Site");
        if (path == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (from != null && !"same-origin".equals(from)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if ("seen".equals(path.group(2))) {
            seen(path.group(1), request, response);
        } else {
            answered(path.group(1), request, response);
        }
    }

    /**
     * {@code /d/{handle}/answer}: the receiver says yes or no to an estimate, by a form that needs no script. Whose
     * answer is refused sees the page as it stands; who tries again and again is told to stop.
     */
    private void answered(String handle, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        TypedAnswer typed = TypedAnswer.of(request);
        try {
            documents.answer(handle, typed.decided(), typed.name(), typed.note(), typed.agreed());
            toPage(handle, request, response);
        } catch (InvalidInput wrong) {
            refused(handle, typed.refused(wrong), UNPROCESSABLE, request, response);
        } catch (RuleViolated late) {
            refused(handle, typed.refused(late), HttpServletResponse.SC_CONFLICT, request, response);
        } catch (NotFound unknown) {
            missing(request, response, guessed(request, response));
        } catch (BillingException refused) {
            missing(request, response, HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void refused(
            String handle, TypedAnswer typed, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean stop = guessed(request, response) == TOO_MANY_REQUESTS;
        response.setStatus(stop ? TOO_MANY_REQUESTS : status);
        request.setAttribute("shown", new ShownDocument(shown(handle), typed));
        request.getRequestDispatcher(VIEW).forward(request, response);
    }

    /** With its paper, which is about to be answered; without where too many are being drawn. */
    private PublicDocument shown(String handle) {
        try {
            return documents.open(handle);
        } catch (ProviderFailed busy) {
            return documents.standing(handle);
        }
    }

    private static void toPage(String handle, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/d/" + handle);
    }

    /**
     * {@code /d/{handle}/seen}: the page's script says so after two seconds before somebody's eyes. Its header cannot
     * be sent from another site; programs that follow links send neither.
     */
    private void seen(String handle, HttpServletRequest request, HttpServletResponse response) {
        if (!"1".equals(request.getHeader(SEEN_HEADER))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            documents.seen(handle);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (NotFound unknown) {
            response.setStatus(guessed(request, response));
        } catch (BillingException refused) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Whatever is wrong with the address, the receiver is told the same, without a way into the application. */
    private void missing(HttpServletRequest request, HttpServletResponse response, int status)
            throws ServletException, IOException {
        response.setStatus(status);
        request.setAttribute("shown", new NothingShown(languages.of(request)));
        request.getRequestDispatcher(MISSING).forward(request, response);
    }

    /** Too many papers are being drawn; the address is right. */
    private void busy(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", COME_AGAIN_SECONDS);
        request.setAttribute("shown", new NothingShown(languages.of(request)));
        request.getRequestDispatcher(BUSY).forward(request, response);
    }

    private void answer(MatchResult path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String handle = path.group(1);
        String what = path.group(2);
        if (what == null) {
            request.setAttribute("shown", new ShownDocument(documents.open(handle), TypedAnswer.NONE));
            request.getRequestDispatcher(VIEW).forward(request, response);
        } else if ("/answer".equals(what)) {
            toPage(handle, request, response);
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
