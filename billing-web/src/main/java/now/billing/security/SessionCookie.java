package now.billing.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * The session's cookie: to this site only, and where people come by TLS with the prefix by which browsers refuse it
 * over plain http, with a domain or with another path. The name cannot stand in {@code web.xml}, since plain http on a
 * desk would then lose every session; neither can SameSite: the server ignores it there, and its listener's setting
 * prints it twice (seen on 6.2025.10).
 */
@WebListener
public class SessionCookie implements ServletContextListener {
    static final String SAME_SITE = "SameSite";
    static final String LAX = "Lax";
    static final String SECURE_NAME = "__Host-sid";

    @Inject
    private PublicAddress address;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        configure(event.getServletContext().getSessionCookieConfig(), address.isSecure());
    }

    static void configure(SessionCookieConfig cookie, boolean secure) {
        cookie.setAttribute(SAME_SITE, LAX);
        if (secure) {
            cookie.setName(SECURE_NAME);
            cookie.setSecure(true);
        }
    }
}
