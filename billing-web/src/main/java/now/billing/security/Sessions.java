package now.billing.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import now.billing.access.MembershipView;
import now.billing.access.SignedIn;

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

    @Inject
    private MembershipCache memberships;

    @Inject
    private PublicAddress address;

    @Inject
    private Clock clock;

    /** What a checked session stands for. */
    record Entered(Identity identity, Set<String> permissions) {}

    /**
     * Begins a session for one of the person's businesses. Whatever the browser had before signing in is gone: the
     * session
     * gets a new id and loses what a stranger could have put into it.
     */
    public void begin(HttpServletRequest request, HttpServletResponse response, SignedIn person, String tenantCode) {
        List<String> open =
                person.memberships().stream().map(MembershipView::tenantCode).toList();
        if (!open.contains(tenantCode)) {
            throw new IllegalArgumentException("the person does not belong to this business");
        }
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        String bind = BindCookie.issue(response, address.isSecure(request));
        session.setAttribute(SIGNED_IN, person);
        session.setAttribute(IDENTITY, new Identity(person.userId(), tenantCode, clock.instant(), bind));
    }

    /** Who the request's session belongs to; a session that is over, stolen or of a removed member is ended. */
    Optional<Entered> check(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(IDENTITY) instanceof Identity identity)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean sound = !identity.isOver(now)
                && !Identity.isIdle(Instant.ofEpochMilli(session.getLastAccessedTime()), now)
                && BindCookie.matches(request, address.isSecure(request), identity.bindDigest());
        Optional<Entered> entered = sound
                ? memberships
                        .find(identity.userId(), identity.tenantCode())
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
        if (session != null) {
            session.invalidate();
        }
        BindCookie.remove(response, address.isSecure(request));
    }
}
