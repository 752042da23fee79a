package now.billing.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import now.billing.access.founding.CompleteSetUp;
import now.billing.access.founding.SetUp;
import now.billing.access.signin.SignIn;
import now.billing.access.signin.SignedIn;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.NotFound;
import now.billing.security.LocalTarget;
import now.billing.security.Sessions;
import now.billing.security.Strangers;
import now.billing.web.support.Notices;
import now.billing.web.support.Reader;
import org.jspecify.annotations.Nullable;

/** {@code /set-up?token=…}: the first owner and the organization, then straight in. Keeps nothing for a stranger. */
@Named
@RequestScoped
public class SetUpPage {
    @EJB
    private SetUp setUp;

    @EJB
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private Strangers strangers;

    @Inject
    private Reader reader;

    private String token = "";
    private String email = "";
    private String displayName = "";
    private String password = "";
    private String organizationName = "";
    private String country = "DE";
    private @Nullable Boolean open;

    /** The link's, also of a form that comes back: what is drawn depends on it before the form's fields are read. */
    @PostConstruct
    void readToken() {
        token = orEmpty(request().getParameter("token"));
    }

    /** Asks before anything is drawn: a refusal changes the status of the answer. */
    public void look() {
        isOpen();
    }

    /** True while the link works; asked once, since each question about a wrong one counts. */
    public boolean isOpen() {
        Boolean known = open;
        if (known == null) {
            known = !token.isEmpty() && ask();
            open = known;
        }
        return known;
    }

    /** Makes account and organization and signs the owner in; a refusal stands at its field. */
    public void complete() throws IOException {
        if (!isOpen()) {
            return;
        }
        try {
            String language = reader.getLocale().getLanguage();
            enter(setUp.complete(
                    new CompleteSetUp(token, email, displayName, password, organizationName, country, language)));
        } catch (NotFound used) {
            open = false;
        } catch (BillingException refused) {
            Notices.refused(refused);
            Refusals.comeLater(FacesContext.getCurrentInstance(), refused);
        }
    }

    private boolean ask() {
        try {
            return setUp.isOpen(token, strangers.of(request()));
        } catch (BillingException tooMany) {
            Refusals.comeLater(FacesContext.getCurrentInstance(), tooMany);
            return false;
        }
    }

    private void enter(SignedIn owner) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        strangers.remember(request(), response, signIn.rememberBrowser(owner.userId(), strangers.of(request())));
        boolean begun = sessions.begin(
                request(), response, owner, owner.memberships().get(0).tenantCode());
        external.redirect(external.getRequestContextPath() + (begun ? LocalTarget.HOME : LocalTarget.SIGN_IN));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public String getToken() {
        return token;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = orEmpty(email);
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = orEmpty(displayName);
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = orEmpty(password);
    }

    public String getOrganizationName() {
        return organizationName;
    }

    public void setOrganizationName(@Nullable String organizationName) {
        this.organizationName = orEmpty(organizationName);
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = orEmpty(country);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
