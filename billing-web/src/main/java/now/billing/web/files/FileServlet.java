package now.billing.web.files;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import now.billing.issuing.InvoiceIssuing;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProviderFailed;
import now.billing.kernel.schedule.BusinessDay;
import now.billing.kernel.shape.Shape;
import now.billing.maintaining.OrganizationRecords;
import now.billing.rendering.PaperLocale;
import now.billing.rendering.RenderedFile;
import now.billing.rendering.Rendering;
import now.billing.reporting.PaymentViews;
import now.billing.reporting.StatementQuery;
import now.billing.reporting.Statements;
import now.billing.sending.MailViews;
import now.billing.web.support.Keeper;
import org.jspecify.annotations.Nullable;

/**
 * Files for the signed-in person, by address; the services decide who may have them. What is not there or not
 * allowed has no other trace.
 */
@WebServlet("/files/*")
public class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final String ID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
    private static final Shape ID_ALONE = Shape.of(ID, LONGEST);
    private static final String COME_AGAIN_SECONDS = "5";
    private static final String INVOICES = "/invoices.zip";
    private static final Shape INVOICE = Shape.of("/invoices/" + ID + "\\.pdf", LONGEST);
    private static final Shape INVOICE_PAGE = Shape.of("/invoices/" + ID + "/page-(\\d{1,3})\\.png", LONGEST);
    private static final Shape MAIL = Shape.of("/invoices/" + ID + "/mails/" + ID + "\\.eml", LONGEST);
    private static final Shape DRAFT_PAGE = Shape.of("/drafts/" + ID + "/page-(\\d{1,3})\\.png", LONGEST);
    private static final Shape RECEIPT = Shape.of("/receipts/" + ID + "\\.pdf", LONGEST);

    @EJB
    private Rendering rendering;

    @EJB
    private MailViews mails;

    @EJB
    private InvoiceIssuing issuing;

    @EJB
    private PaymentViews payments;

    @EJB
    private Statements statements;

    @EJB
    private OrganizationRecords organizations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (INVOICES.equals(request.getPathInfo())) {
                new InvoicesZip(rendering, response).write(invoices(request));
                return;
            }
            Optional<RenderedFile> file = find(request);
            if (file.isPresent()) {
                FileAnswer.write(request, response, file.get());
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
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

    private Optional<RenderedFile> find(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<MatchResult> invoice = INVOICE.match(path);
        if (invoice.isPresent()) {
            return Optional.of(rendering.pdf(
                    DocumentRef.invoice(UUID.fromString(invoice.get().group(1)))));
        }
        Optional<MatchResult> page = INVOICE_PAGE.match(path);
        if (page.isPresent()) {
            return Optional.of(rendering.page(
                    DocumentRef.invoice(UUID.fromString(page.get().group(1))), number(page.get())));
        }
        Optional<MatchResult> mail = MAIL.match(path);
        if (mail.isPresent()) {
            return Optional.of(mails.file(
                    DocumentRef.invoice(UUID.fromString(mail.get().group(1))),
                    UUID.fromString(mail.get().group(2))));
        }
        Optional<MatchResult> draft = DRAFT_PAGE.match(path);
        if (draft.isPresent()) {
            return Optional.of(rendering.draftPage(
                    issuing.candidate(UUID.fromString(draft.get().group(1))), number(draft.get())));
        }
        Optional<MatchResult> receipt = RECEIPT.match(path);
        if (receipt.isPresent()) {
            return Optional.of(payments.receipt(UUID.fromString(receipt.get().group(1))));
        }
        return switch (path) {
            case "/statement.pdf" -> Optional.of(statements.pdf(statement(request)));
            case "/statement.csv" -> Optional.of(statements.csv(statement(request)));
            case "/statement-sheet.csv" ->
                Optional.of(statements.csvForPeople(
                        statement(request), PaperLocale.ofReader(request.getHeader("Accept-Language"))));
            case "/logo.jpg" ->
                (Keeper.asks(request) ? organizations.logo() : Optional.<byte[]>empty())
                        .map(image -> new RenderedFile("logo.jpg", "image/jpeg", image, ContentDigest.of(image)));
            default -> Optional.empty();
        };
    }

    /** The ids that are asked for; none of them if one is none, or if they are too many. */
    private static List<UUID> invoices(HttpServletRequest request) {
        String[] ids = request.getParameterValues("id");
        boolean readable =
                ids != null && ids.length <= InvoicesZip.MOST && Stream.of(ids).allMatch(ID_ALONE::fits);
        return readable ? Stream.of(ids).distinct().map(UUID::fromString).toList() : List.of();
    }

    private static int number(MatchResult page) {
        return Integer.parseInt(page.group(2));
    }

    private static StatementQuery statement(HttpServletRequest request) {
        return new StatementQuery(
                id(given(request.getParameter("customer"))),
                BusinessDay.parse(given(request.getParameter("from"))),
                BusinessDay.parse(given(request.getParameter("to"))),
                given(request.getParameter("currency")));
    }

    private static UUID id(String text) {
        if (!ID_ALONE.fits(text)) {
            throw NotFound.create();
        }
        return UUID.fromString(text);
    }

    private static String given(@Nullable String parameter) {
        if (parameter == null) {
            throw new DateTimeException("a parameter is missing");
        }
        return parameter;
    }
}
