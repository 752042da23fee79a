package now.billing.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import now.billing.access.signin.MembershipView;
import now.billing.access.signin.SignedIn;

/**
 * Begins, checks and ends the sessions of people. Both limits are checked here, on every request: the container's own
 * idle limit (web.xml) ends sessions only when its reaper comes round.
 */
@ApplicationScoped
public class Sessions {
    /** Session attribute with the {@link SignedIn} of the person: names to show, businesses to choose from. */
    public static final String SIGNED_IN = "now.billing.signedIn";

    /** Session attribute with the {@link Identity}. */
    static final String IDENTITY = "now.billing.session";

    private static final String CHOOSING = "now.billing.choosing";

    @Inject
    private MembershipCache memberships;

    @Inject
    private Entrance entrance;

    @Inject
    private Clock clock;

    /** What a checked session stands for. */
    record Entered(Identity identity, Set<String> permissions) {}

    /**
     * Begins a session for one of the person's businesses: a new one, so that nothing of what the browser had before,
     * neither views of another business nor what a stranger could have put there, is in it.
     *
     * @return false where the browser showed somebody else's session, which nobody may end; it is asked to forget it
     */
    public boolean begin(HttpServletRequest request, HttpServletResponse response, SignedIn person, String tenantCode) {
        List<String> open =
                person.memberships().stream().map(MembershipView::tenantCode).toList();
        if (!open.contains(tenantCode)) {
            throw new IllegalArgumentException("the person does not belong to this business");
        }
        Optional<HttpSession> session = fresh(request);
        session.ifPresent(begun -> {
            String bind = BindCookie.issue(response, entrance.isSecure(request));
            begun.setAttribute(SIGNED_IN, person);
            begun.setAttribute(IDENTITY, new Identity(person.userId(), tenantCode, clock.instant(), bind));
        });
        return session.isPresent();
    }

    /**
     * Remembers for a few minutes that the person's password was right, until one of the businesses is chosen.
     *
     * @return false as in {@link #begin}
     */
    public boolean letChoose(HttpServletRequest request, HttpServletResponse response, SignedIn person) {
        Optional<HttpSession> session = fresh(request);
        session.ifPresent(begun -> {
            String bind = BindCookie.issue(response, entrance.isSecure(request));
            begun.setMaxInactiveInterval((int) Choosing.LIMIT.toSeconds());
            begun.setAttribute(CHOOSING, new Choosing(person, clock.instant(), bind));
        });
        return session.isPresent();
    }

    /** Who is choosing one of several businesses in this browser now. */
    public Optional<SignedIn> choosing(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CHOOSING) instanceof Choosing choosing
                ? Optional.of(choosing)
                        .filter(known -> BindCookie.matches(request, entrance.isSecure(request), known.bindDigest()))
                        .filter(known -> !known.isOver(clock.instant()))
                        .map(Choosing::person)
                : Optional.empty();
    }

    /**
     * Who the request's session belongs to; a session that is over, or older than the last change of
     * the membership, is ended. One that the
     * request shows without its second cookie is another browser's: whoever sent it is a stranger and ends nothing.
     */
    Optional<Entered> check(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        if (isOthers(request, session)) {
            OthersSession.note(request);
            forget(request, response);
            return Optional.empty();
        }
        if (!(session.getAttribute(IDENTITY) instanceof Identity identity)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean sound =
                !identity.isOver(now) && !Identity.isIdle(Instant.ofEpochMilli(session.getLastAccessedTime()), now);
        Optional<Entered> entered = sound
                ? memberships
                        .find(identity.userId(), identity.tenantCode(), Door.of(RequestPath.of(request)) != Door.OPEN)
                        .filter(membership -> !identity.signedInAt().isBefore(membership.changedAt()))
                        .map(membership -> new Entered(identity, membership.permissions()))
                : Optional.empty();
        if (entered.isEmpty()) {
            session.invalidate();
        }
        return entered;
    }

    /** Signs out. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null && !isOthers(request, session)) {
            session.invalidate();
        }
        BindCookie.remove(response, entrance.isSecure(request));
    }

    private static Optional<HttpSession> fresh(HttpServletRequest request) {
        if (OthersSession.isIn(request)) {
            return Optional.empty();
        }
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        return Optional.of(request.getSession(true));
    }

    /** True for a session that belongs to somebody whose second cookie did not come along. */
    private boolean isOthers(HttpServletRequest request, HttpSession session) {
        String bind = session.getAttribute(IDENTITY) instanceof Identity identity
                ? identity.bindDigest()
                : session.getAttribute(CHOOSING) instanceof Choosing choosing ? choosing.bindDigest() : "";
        return !bind.isEmpty() && !BindCookie.matches(request, entrance.isSecure(request), bind);
    }

    /** Makes the browser drop the id of a session that is not its own. */
    private void forget(HttpServletRequest request, HttpServletResponse response) {
        SessionCookieConfig cookie = request.getServletContext().getSessionCookieConfig();
        OwnCookie.named(cookie.getName()).remove(response, entrance.isSecure(request));
    }
}
