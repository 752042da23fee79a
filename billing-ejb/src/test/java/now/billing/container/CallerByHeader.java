package now.billing.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Believes what the test says about the caller; the product's own mechanism is tested from outside. */
@ApplicationScoped
public class CallerByHeader implements HttpAuthenticationMechanism {
    static final String NAME = "X-Caller";
    static final String PERMISSIONS = "X-Permissions";

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String name = request.getHeader(NAME);
        if (name == null) {
            return context.doNothing();
        }
        return context.notifyContainerAboutLogin(
                name, Set.of(request.getHeader(PERMISSIONS).split(",", -1)));
    }
}
