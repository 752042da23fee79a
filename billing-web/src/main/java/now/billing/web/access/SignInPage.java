package now.billing.web.access;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import now.billing.access.MembershipView;
import now.billing.access.SignIn;
import now.billing.access.SignedIn;
import now.billing.kernel.problem.BillingException;
import now.billing.security.ClientAddress;
import now.billing.security.LocalTarget;
import now.billing.security.Sessions;
import now.billing.web.support.Keeper;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /sign-in}: e-mail and password, then the business where a person has several. */
@Named
@ViewScoped
public class SignInPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private ClientAddress clients;

    private String email = "";
    private String password = "";
    private String to = "";
    private @Nullable SignedIn person;

    /** Checks the password; goes on at once where there is nothing to choose. */
    public void signIn() throws IOException {
        try {
            Optional<SignedIn> found = signIn.withPassword(email, password, clients.of(request()));
            password = "";
            if (found.isEmpty() || found.get().memberships().isEmpty()) {
                say("signIn.wrong");
                return;
            }
            person = found.get();
            if (person.memberships().size() == 1) {
                choose(person.memberships().get(0).tenantCode());
            }
        } catch (BillingException refused) {
            password = "";
            Notices.refused(refused);
        }
    }

    /** Enters one of the person's businesses. */
    public void choose(String tenantCode) throws IOException {
        SignedIn known = person;
        if (known == null) {
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        sessions.begin(request(), (HttpServletResponse) external.getResponse(), known, tenantCode);
        external.redirect(external.getRequestContextPath() + LocalTarget.of(to));
    }

    /** The businesses to choose from; empty until the password was right. */
    public List<MembershipView> getMemberships() {
        return person == null ? List.of() : person.memberships();
    }

    /** True where the person has to choose a business now. */
    public boolean isChoosing() {
        return person != null;
    }

    /** Whose typed text a page of this business would put back: the sign-in over a page chooses by it. */
    public String keeper(String tenantCode) {
        SignedIn known = person;
        return known == null ? "" : Keeper.of(known.userId(), tenantCode);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to;
    }

    private static void say(String key) {
        String text = Texts.say(key);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
