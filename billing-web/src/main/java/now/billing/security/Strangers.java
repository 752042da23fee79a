package now.billing.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import now.billing.access.signin.Visitor;

/** Who knocks before anybody has signed in: the network, and whether the browser is known. */
@ApplicationScoped
public class Strangers {
    @Inject
    private ClientAddress clients;

    @Inject
    private Entrance entrance;

    public Visitor of(HttpServletRequest request) {
        return new Visitor(clients.network(request), BrowserCookie.of(request, entrance.isSecure(request)));
    }

    /** Keeps the secret in the browser, by which it is known the next time. */
    public void remember(HttpServletRequest request, HttpServletResponse response, String secret) {
        BrowserCookie.send(response, entrance.isSecure(request), secret);
    }
}
