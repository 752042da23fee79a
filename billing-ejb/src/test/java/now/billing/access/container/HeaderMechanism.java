package now.billing.access.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Believes the test: the caller's name and groups stand in headers. */
@ApplicationScoped
public class HeaderMechanism implements HttpAuthenticationMechanism {
    static final String CALLER = "Test-Caller";
    static final String GROUPS = "Test-Groups";

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String caller = request.getHeader(CALLER);
        if (caller == null) {
            return context.doNothing();
        }
        return context.notifyContainerAboutLogin(
                caller, Set.of(request.getHeader(GROUPS).split(" ", -1)));
    }
}
