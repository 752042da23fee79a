package now.billing.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import now.billing.access.joining.Joined;
import now.billing.access.joining.Joining;
import now.billing.access.joining.OpenInvitation;
import now.billing.access.signin.SignIn;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.NotFound;
import now.billing.security.LocalTarget;
import now.billing.security.Sessions;
import now.billing.security.Strangers;
import now.billing.web.support.Notices;
import now.billing.web.support.Reader;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /join?token=…}: an invited person comes in. Keeps nothing for a stranger. */
@Named
@RequestScoped
public class JoinPage {
    @EJB
    private Joining joining;

    @EJB
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private Strangers strangers;

    @Inject
    private Reader reader;

    private String token = "";
    private String displayName = "";
    private String password = "";
    private boolean asked;
    private @Nullable OpenInvitation invitation;

    /** The link's, also of a form that comes back. */
    @PostConstruct
    void readToken() {
        token = orEmpty(request().getParameter("token"));
    }

    /** Asks before anything is drawn: a refusal changes the status of the answer. */
    public void look() {
        getInvitation();
    }

    /** What the link opens, or null; asked once, since each question about a wrong one counts. */
    public @Nullable OpenInvitation getInvitation() {
        if (!asked) {
            asked = true;
            invitation = token.isEmpty() ? null : ask();
        }
        return invitation;
    }

    /** Comes in; a refusal stands at its field. */
    public void join() throws IOException {
        OpenInvitation open = getInvitation();
        if (open == null) {
            return;
        }
        try {
            Optional<Joined> joined = open.hasAccount()
                    ? joining.asKnown(token, password, strangers.of(request()))
                    : Optional.of(joining.asNewcomer(
                            token, displayName, password, reader.getLocale().getLanguage()));
            if (joined.isPresent()) {
                enter(joined.get());
            } else {
                String text = Texts.say("join.wrong");
                FacesContext.getCurrentInstance()
                        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            }
        } catch (NotFound used) {
            invitation = null;
        } catch (BillingException refused) {
            Notices.refused(refused);
            Refusals.comeLater(FacesContext.getCurrentInstance(), refused);
        }
    }

    private @Nullable OpenInvitation ask() {
        try {
            return joining.open(token, strangers.of(request())).orElse(null);
        } catch (BillingException tooMany) {
            Refusals.comeLater(FacesContext.getCurrentInstance(), tooMany);
            return null;
        }
    }

    private void enter(Joined joined) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        strangers.remember(
                request(), response, signIn.rememberBrowser(joined.person().userId(), strangers.of(request())));
        boolean begun = sessions.begin(request(), response, joined.person(), joined.tenantCode());
        external.redirect(external.getRequestContextPath() + (begun ? LocalTarget.HOME : LocalTarget.SIGN_IN));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public String getToken() {
        return token;
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

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
