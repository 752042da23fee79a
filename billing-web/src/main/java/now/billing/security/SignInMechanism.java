package now.billing.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import now.billing.access.signin.Guesses;
import now.billing.access.signin.SignIn;
import now.billing.access.signin.TokenCaller;
import now.billing.kernel.problem.RuleViolated;

/**
 * The one way in. Asked before every request: programs come with a token, people with a session; paths that are not
 * open are
 * closed to everybody else, whether or not somebody thought of protecting them.
 *
 * <p>The caller's groups are permissions, which the services ask for. There is no {@code @AutoApplySession}: on a
 * failed-over
 * session it loses the groups (platform page §5); the session's own {@link Identity} is applied again each time
 * instead.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    /** Request attribute with what the person may do: the server forgets the roles while it shows an error. */
    public static final String PERMISSIONS = "now.billing.permissions";

    @EJB
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private Entrance entrance;

    @Inject
    private ClientAddress clients;

    @Inject
    private Guesses guesses;

    /** The permissions of the token that a request came with; none without one. */
    public static Set<String> permissions(HttpServletRequest request) {
        return request.getAttribute(PERMISSIONS) instanceof Set<?> names
                ? names.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = RequestPath.of(request);
        SecurityHeaders.set(response, path, entrance.isSecure(request));
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        try {
            return Door.of(path) == Door.API
                    ? program(request, response, context)
                    : person(request, response, context, path);
        } catch (RuntimeException failure) {
            return unavailable(request, response, failure);
        }
    }

    /** Nobody can be known while the database is away; what else went wrong here is a bug. */
    private static AuthenticationStatus unavailable(
            HttpServletRequest request, HttpServletResponse response, RuntimeException failure) {
        try {
            Unavailable.answer(request, response, Unavailable.behind(failure).orElseThrow(() -> failure));
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        sessions.end(request, response);
        context.cleanClientSubject();
    }

    private AuthenticationStatus program(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<String> secret = BearerToken.of(request.getHeader("Authorization"));
        Optional<TokenCaller> caller = secret.flatMap(signIn::withToken);
        if (caller.isPresent()) {
            TokenCaller token = caller.get();
            request.setAttribute(PERMISSIONS, token.permissions());
            String name = "k:" + token.tokenId() + "@" + token.tenantCode();
            return context.notifyContainerAboutLogin(name, token.permissions());
        }
        try {
            refusal(request, secret.isPresent()).write(response);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ApiProblem refusal(HttpServletRequest request, boolean guessed) {
        try {
            if (guessed) {
                guesses.wrongSecret(clients.network(request));
            }
            return ApiProblem.unauthorized(request);
        } catch (RuleViolated tooMany) {
            return ApiProblem.throttled(request, tooMany);
        }
    }

    private AuthenticationStatus person(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, String path) {
        Optional<Sessions.Entered> entered = sessions.check(request, response);
        if (entered.isPresent()) {
            Sessions.Entered person = entered.get();
            request.setAttribute(PERMISSIONS, person.permissions());
            return context.notifyContainerAboutLogin(person.identity().principal(), person.permissions());
        }
        return switch (Door.of(path)) {
            case OPEN -> context.doNothing();
            case PEOPLE -> toSignIn(request, response);
            case API, UNNAMED -> nothingHere(response);
        };
    }

    private static AuthenticationStatus nothingHere(HttpServletResponse response) {
        try {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Pages lead to the sign-in page and back; an Ajax request gets an answer that its script understands. */
    private static AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response) {
        String target = request.getContextPath() + LocalTarget.SIGN_IN;
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return redirectAjax(response, target);
        }
        if ("GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
            target += "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        } else if (request.getHeader("Referer") != null) {
            // what was typed waits in the browser for the page that the form was sent from
            target += "?to="
                    + URLEncoder.encode(LocalTarget.ofAddress(request.getHeader("Referer")), StandardCharsets.UTF_8);
        }
        // A path, and not by sendRedirect: that would complete it with the host that the request names.
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", target);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus redirectAjax(HttpServletResponse response, String target) {
        String answer = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + target
                + "\"></redirect></partial-response>";
        try {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write(answer);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
