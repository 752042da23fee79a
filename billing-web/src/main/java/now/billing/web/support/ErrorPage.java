package now.billing.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How an error is shown: in the product's frame to people who are signed in, else on a plain page. The frame needs the
 * database; where just that has failed, the plain page is shown to everybody.
 */
@Named("errorPage")
@RequestScoped
public class ErrorPage {
    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());

    @Inject
    private SecurityContext security;

    @Inject
    private Me me;

    public String getTemplate() {
        return "/WEB-INF/templates/" + (isFramed() ? "framed" : "plain") + ".xhtml";
    }

    private boolean isFramed() {
        if (security.getCallerPrincipal() == null) {
            return false;
        }
        try {
            return !me.getOrganization().name().isEmpty();
        } catch (RuntimeException frameless) {
            LOG.log(Level.FINE, "an error page without its frame", frameless);
            return false;
        }
    }
}
