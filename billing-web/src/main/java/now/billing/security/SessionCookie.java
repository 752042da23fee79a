package now.billing.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Where people come by TLS, the session's cookie has the prefix by which browsers refuse it over plain http, with a
 * domain or with another path. The name cannot stand in {@code web.xml}, since plain http on a desk would then lose
 * every session. SameSite stands in {@code glassfish-web.xml}: in {@code web.xml} and here the server ignores it, and
 * its listener's setting prints it twice (seen on 6.2025.10).
 */
@WebListener
public class SessionCookie implements ServletContextListener {
    static final String SAME_SITE = "SameSite";
    static final String LAX = "Lax";
    static final String SECURE_NAME = "__Host-sid";

    @Inject
    private Entrance entrance;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        configure(event.getServletContext().getSessionCookieConfig(), entrance.isSecure());
    }

    static void configure(SessionCookieConfig cookie, boolean secure) {
        if (secure) {
            cookie.setName(SECURE_NAME);
            cookie.setSecure(true);
        }
    }
}
