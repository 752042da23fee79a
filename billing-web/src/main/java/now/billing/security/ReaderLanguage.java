package now.billing.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import now.billing.access.signin.SignedIn;
import now.billing.words.Languages;

/** Which language a reader has chosen: as a person, else in this browser, else by what the browser asks for. */
@ApplicationScoped
public class ReaderLanguage {
    private static final OwnCookie COOKIE = new OwnCookie("language");
    private static final Duration AGE = Duration.ofDays(365);

    @Inject
    private Entrance entrance;

    /** The language of the words of this request; one of {@link Languages#ALL}. */
    public Locale of(HttpServletRequest request) {
        return person(request)
                .flatMap(person -> Languages.find(person.language()))
                .or(() -> COOKIE.values(request, entrance.isSecure(request))
                        .flatMap(tag -> Languages.find(tag).stream())
                        .findFirst())
                .orElseGet(() -> Languages.wanted(request.getHeader("Accept-Language")));
    }

    /**
     * The language of a page whose address may name one ({@code ?language=de}): a stranger's choice is kept in the
     * browser, a person's stays as chosen in the menu.
     */
    public Locale asked(HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() != null) {
            return of(request);
        }
        Optional<Locale> chosen = Languages.find(request.getParameter("language"));
        chosen.ifPresent(language -> keep(request, response, language));
        return chosen.orElseGet(() -> of(request));
    }

    /** Keeps the choice in the browser, also for the pages that a person sees before signing in. */
    public void keep(HttpServletRequest request, HttpServletResponse response, Locale language) {
        COOKIE.send(response, entrance.isSecure(request), language.getLanguage(), AGE);
    }

    /** Who has signed in; nobody where the session that a request shows is another browser's. */
    static Optional<SignedIn> person(HttpServletRequest request) {
        HttpSession session =
                request.getAttribute(SignInMechanism.PERMISSIONS) == null ? null : request.getSession(false);
        return session != null && session.getAttribute(Sessions.SIGNED_IN) instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
