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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import now.billing.access.signin.MembershipView;
import now.billing.access.signin.SignIn;
import now.billing.access.signin.SignedIn;
import now.billing.access.signin.Visitor;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.security.LocalTarget;
import now.billing.security.Sessions;
import now.billing.security.Strangers;
import now.billing.web.support.Keeper;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/**
 * {@code /sign-in}: e-mail and password, then the business where a person has several. Keeps nothing for a stranger:
 * there is no session before the password was right.
 */
@Named
@RequestScoped
public class SignInPage {
    @EJB
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private Strangers strangers;

    private String email = "";
    private String password = "";
    private String to = "";
    private String business = "";

    /** Read by hand: parameters of the view would have the page's tree built twice, for every stranger that looks. */
    @PostConstruct
    void readAddress() {
        Map<String, String> given = external().getRequestParameterMap();
        to = given.getOrDefault("to", "");
        business = given.getOrDefault("business", "");
    }

    /** Checks the password; goes on at once where there is nothing to choose. */
    public void signIn() throws IOException {
        try {
            demandBoth();
            Visitor visitor = strangers.of(request());
            Optional<SignedIn> found = signIn.withPassword(email, password, visitor);
            if (found.isEmpty() || found.get().memberships().isEmpty()) {
                say("signIn.wrong");
                return;
            }
            SignedIn person = found.get();
            strangers.remember(request(), response(), signIn.rememberBrowser(person.userId(), visitor));
            if (person.memberships().size() == 1) {
                enter(person, person.memberships().get(0).tenantCode());
            } else if (sessions.letChoose(request(), response(), person)) {
                // The cookies of who chooses come with the next request.
                String wanted = URLEncoder.encode(LocalTarget.of(to), StandardCharsets.UTF_8);
                external().redirect(external().getRequestContextPath() + LocalTarget.SIGN_IN + "?to=" + wanted);
            } else {
                say("signIn.again");
            }
        } catch (BillingException refused) {
            Notices.refused(refused);
            Refusals.comeLater(FacesContext.getCurrentInstance(), refused);
        }
    }

    /** Asked here and not by the page: a view without state forgets what it read when it refuses. */
    private void demandBoth() {
        FieldProblems problems = new FieldProblems();
        if (email.isBlank()) {
            problems.add("email", ProblemCode.REQUIRED);
        }
        if (password.isEmpty()) {
            problems.add("password", ProblemCode.REQUIRED);
        }
        problems.throwIfAny();
    }

    /** Enters the business that was chosen, if one was; somebody else's is as unknown as one that does not exist. */
    public void choose() throws IOException {
        if (business.isEmpty() || !FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        Optional<SignedIn> person = sessions.choosing(request())
                .filter(known -> known.memberships().stream()
                        .anyMatch(membership -> membership.tenantCode().equals(business)));
        if (person.isPresent()) {
            enter(person.get(), business);
        } else {
            say("signIn.again");
        }
    }

    /** The businesses to choose from; empty until the password was right. */
    public List<MembershipView> getMemberships() {
        return sessions.choosing(request()).map(SignedIn::memberships).orElse(List.of());
    }

    /** True where the person has to choose a business now. */
    public boolean isChoosing() {
        return !getMemberships().isEmpty();
    }

    /** Whose typed text a page of this business would put back: the sign-in over a page chooses by it. */
    public String keeper(String tenantCode) {
        return sessions.choosing(request())
                .map(person -> Keeper.of(person.userId(), tenantCode))
                .orElse("");
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

    private void enter(SignedIn person, String tenantCode) throws IOException {
        if (sessions.begin(request(), response(), person, tenantCode)) {
            external().redirect(external().getRequestContextPath() + LocalTarget.of(to));
        } else {
            say("signIn.again");
        }
    }

    private static void say(String key) {
        String text = Texts.say(key);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }
}
