package now.billing.web.access;

import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import now.billing.access.CompleteSetUp;
import now.billing.access.SetUp;
import now.billing.access.SignedIn;
import now.billing.security.LocalTarget;
import now.billing.security.Sessions;
import org.jspecify.annotations.Nullable;

/** {@code /set-up?token=…}: the first owner and the organization, then straight in. */
@Named
@ViewScoped
public class SetUpPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private SetUp setUp;

    @Inject
    private Sessions sessions;

    private String token = "";
    private String email = "";
    private String displayName = "";
    private String password = "";
    private String organizationName = "";
    private String country = "DE";
    private String language = "en";

    /** True while the link works. */
    public boolean isOpen() {
        return !token.isEmpty() && setUp.isOpen(token);
    }

    /** Makes account and organization and signs the owner in; a refusal stands at its field. */
    public void complete() throws IOException {
        SignedIn owner = setUp.complete(
                new CompleteSetUp(token, email, displayName, password, organizationName, country, language));
        password = "";
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        sessions.begin(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                owner,
                owner.memberships().get(0).tenantCode());
        external.redirect(external.getRequestContextPath() + LocalTarget.HOME);
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = orEmpty(token);
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

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = orEmpty(language);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
