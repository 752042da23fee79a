package now.billing.portal;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.ProviderFailed;
import now.billing.kernel.problem.RuleViolated;
import now.billing.security.ReaderLanguage;
import now.billing.security.Strangers;
import now.billing.tools.InvoiceTool;
import now.billing.web.files.FileAnswer;
import now.billing.web.support.Texts;

/**
 * {@code /tools/…}: what anybody may use without an account. Nothing is kept between two requests: each form brings all
 * that was typed, and the answer shows it again. Works without scripts.
 */
@WebServlet("/tools/*")
public class ToolsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String CALCULATOR = "/vat-calculator";
    private static final String GENERATOR = "/invoice-generator";
    private static final String MISSING = "/WEB-INF/portal/missing.xhtml";
    private static final String BUSY = "/WEB-INF/portal/busy.xhtml";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNPROCESSABLE = 422;

    @EJB
    private InvoiceTool tool;

    @Inject
    private transient Strangers strangers;

    @Inject
    private transient ReaderLanguage languages;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (Objects.requireNonNullElse(request.getPathInfo(), "")) {
            case CALCULATOR -> calculate(request, response);
            case GENERATOR -> show(GENERATOR, new InvoiceForm(asked(request, response), today()), request, response);
            default -> missing(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!GENERATOR.equals(request.getPathInfo())) {
            missing(request, response);
            return;
        }
        if (isTooMuch(request, response)) {
            return;
        }
        InvoiceForm form = new InvoiceForm(Typed.of(request, languages.of(request)), today());
        if (form.isPaperAsked()) {
            draw(form, request, response);
        } else {
            show(GENERATOR, form, request, response);
        }
    }

    private void calculate(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Typed typed = asked(request, response);
        if (!typed.has("rate") || !isTooMuch(request, response)) {
            show(CALCULATOR, new VatCalculation(typed), request, response);
        }
    }

    /** What an address brings; it may choose the language of the page. */
    private Typed asked(HttpServletRequest request, HttpServletResponse response) {
        return Typed.of(request, languages.asked(request, response));
    }

    /** Counts a form; where its network sent too many, says when there may be another. */
    private boolean isTooMuch(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            tool.count(strangers.of(request));
            return false;
        } catch (RuleViolated tooMany) {
            response.setStatus(status(tooMany, response));
            request.setAttribute("shown", new NothingShown(languages.of(request)));
            request.getRequestDispatcher(BUSY).forward(request, response);
            return true;
        }
    }

    private void draw(InvoiceForm form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            FileAnswer.write(request, response, tool.draw(form.invoice(), strangers.of(request)));
        } catch (BillingException refused) {
            form.refuse(refused);
            response.setStatus(status(refused, response));
            show(GENERATOR, form, request, response);
        }
    }

    private static int status(BillingException refused, HttpServletResponse response) {
        String seconds = refused.problems().get(0).args().get("seconds");
        if (seconds == null) {
            return UNPROCESSABLE;
        }
        response.setHeader("Retry-After", seconds);
        return refused instanceof ProviderFailed || !(refused instanceof RuleViolated)
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : TOO_MANY_REQUESTS;
    }

    /** Nobody knows where a stranger is; the day of the server is a proposal, which the form lets change. */
    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void show(String page, Tool shown, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        request.setAttribute("shown", shown);
        request.setAttribute(Texts.NUMBERS, shown.numberLocale());
        request.getRequestDispatcher("/WEB-INF/portal" + page + ".xhtml").forward(request, response);
    }

    private void missing(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        request.setAttribute("shown", new NothingShown(languages.of(request)));
        request.getRequestDispatcher(MISSING).forward(request, response);
    }
}
