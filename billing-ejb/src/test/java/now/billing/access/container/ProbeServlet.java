package now.billing.access.container;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import now.billing.access.founding.CompleteSetUp;
import now.billing.access.founding.Founded;
import now.billing.access.founding.SetUp;
import now.billing.access.founding.SetUpSteps;
import now.billing.access.repeats.Idempotency;
import now.billing.access.repeats.StoredAnswer;
import now.billing.access.signin.Secrets;
import now.billing.access.signin.SignedIn;
import now.billing.kernel.problem.BillingException;
import now.billing.tenancy.TenantCode;

/** Calls a service and answers what came of it, in one line. */
@WebServlet("/probe")
public class ProbeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient Probe probe;

    @EJB
    private transient Idempotency idempotency;

    @EJB
    private transient SetUp setUp;

    @EJB
    private transient SetUpSteps steps;

    @Inject
    private transient Effects effects;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(answer(request));
    }

    private String answer(HttpServletRequest request) {
        try {
            return call(request);
        } catch (BillingException refused) {
            return "REFUSED " + refused.code();
        } catch (EJBAccessException refused) {
            return "NOT ALLOWED";
        } catch (RuntimeException failure) {
            return "FAILED " + deepest(failure).getMessage();
        }
    }

    private String call(HttpServletRequest request) {
        String tenant = request.getParameter("tenant");
        return switch (request.getParameter("do")) {
            case "who" -> probe.who();
            case "outerAndInner" -> probe.outerAndInner();
            case "issue" -> probe.issue();
            case "enter" -> probe.enter(TenantCode.of(tenant));
            case "asSystem" -> probe.asSystem(TenantCode.of(tenant));
            case "serviceAsSystem" -> probe.serviceAsSystem(TenantCode.of(tenant));
            case "afterSystem" -> probe.afterSystem(TenantCode.of(tenant));
            case "newTransactionBelowSystem" -> probe.newTransactionBelowSystem(TenantCode.of(tenant));
            case "once" -> once(request.getParameter("key"), request.getParameter("digest"));
            case "effects" -> effects.count();
            case "firstStep" -> firstStep(request.getParameter("link"));
            case "setUp" -> setUp(request.getParameter("link"));
            default -> throw new IllegalArgumentException("no such probe");
        };
    }

    private String once(String key, String digest) {
        return idempotency
                .once(key, digest, () -> new StoredAnswer(201, "/x", null, "effect " + effects.next(digest)))
                .body();
    }

    /** Stops where a kill would: account and tenant are there, the organization is not. */
    private String firstStep(String link) {
        return steps.found(Secrets.sha256(link), command(link), "$argon2id$unused")
                .map(Founded::toString)
                .orElse("no tenant is spare");
    }

    private String setUp(String link) {
        SignedIn owner = setUp.complete(command(link));
        return owner.userId() + " " + owner.memberships().size() + " "
                + owner.memberships().get(0).tenantCode();
    }

    private static CompleteSetUp command(String link) {
        return new CompleteSetUp(
                link, link + "@example.test", "Owner", "three green bottles", "Example GmbH", "DE", "en");
    }

    private static Throwable deepest(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }
}
