package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import now.billing.access.signin.MembershipView;
import now.billing.access.signin.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits of a session, by a clock that the test moves. */
class SessionsTest {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final UUID USER = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final String TENANT = "abcdef012345";
    private static final MembershipView BUSINESS =
            new MembershipView(TENANT, "Example GmbH", "OWNER", Set.of("invoice.read"), Instant.EPOCH);

    private final List<Cookie> browser = new ArrayList<>();
    private final Sessions sessions = new Sessions();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> kept = new HashMap<>();
    private final HttpServletResponse response = proxy(HttpServletResponse.class, (name, args) -> {
        if (name.equals("addCookie")) {
            browser.add((Cookie) args[0]);
        }
        return null;
    });
    private Identity identity;
    private Instant lastRequest = START;
    private boolean ended;
    private Instant changedAt = START;

    @BeforeEach
    void signIn() {
        identity = new Identity(USER, TENANT, START, BindCookie.issue(response, false));
        put(sessions, "entrance", new Entrance());
        put(sessions, "memberships", new Members());
    }

    @Test
    void aSessionInUseIsEntered() {
        lastRequest = START.plus(Duration.ofHours(3));
        assertThat(isEnteredAt(lastRequest.plus(Duration.ofMinutes(29)))).isTrue();
        assertThat(ended).isFalse();
    }

    @Test
    void halfAnHourWithoutARequestEndsIt() {
        lastRequest = START.plus(Duration.ofHours(3));
        assertThat(isEnteredAt(lastRequest.plus(Duration.ofMinutes(30)).minusMillis(1)))
                .isTrue();
        assertThat(isEnteredAt(lastRequest.plus(Duration.ofMinutes(30)))).isFalse();
        assertThat(ended).isTrue();
    }

    @Test
    void twelveHoursEndItHoweverBusyItIs() {
        Instant end = START.plus(Duration.ofHours(12));
        lastRequest = end.minusSeconds(2);
        assertThat(isEnteredAt(end.minusMillis(1))).isTrue();
        assertThat(isEnteredAt(end)).isFalse();
        assertThat(ended).isTrue();
    }

    @Test
    void itEndsAtTheNextRequestWhenTheMembershipHasChangedSince() {
        changedAt = START.plusNanos(1_000);
        assertThat(isEnteredAt(START.plusSeconds(1))).isFalse();
        assertThat(ended).isTrue();
    }

    @Test
    void withoutTheSecondCookieItIsWorthNothingAndGoesOnForItsOwner() {
        List<Cookie> owners = List.copyOf(browser);
        browser.clear();
        assertThat(isEnteredAt(START.plusSeconds(1))).isFalse();
        assertThat(isEnteredAt(START.plus(Duration.ofHours(13)))).isFalse();
        sessions.end(request(), response);
        SignedIn stranger = new SignedIn(UUID.randomUUID(), "", "", "en", List.of(BUSINESS));
        assertThat(sessions.begin(request(), response, stranger, TENANT)).isFalse();
        assertThat(sessions.letChoose(request(), response, stranger)).isFalse();
        assertThat(ended).isFalse();
        // The thief's browser is asked to forget the id.
        assertThat(browser).anyMatch(cookie -> cookie.getName().equals("sid") && cookie.getMaxAge() == 0);

        browser.clear();
        browser.addAll(owners);
        attributes.clear();
        assertThat(isEnteredAt(START.plusSeconds(2))).isTrue();
    }

    @Test
    void signingInAgainEndsTheOldSessionAndBeginsANewOne() {
        put(sessions, "clock", Clock.fixed(START.plusSeconds(1), ZoneOffset.UTC));
        SignedIn person = new SignedIn(USER, "", "", "en", List.of(BUSINESS));
        assertThat(sessions.begin(request(), response, person, TENANT)).isTrue();
        assertThat(ended).isTrue();
        assertThat(kept).containsOnlyKeys(Sessions.SIGNED_IN, Sessions.IDENTITY);
    }

    @Test
    void whoeverChoosesHasFiveMinutesAndNoneOfAnotherBrowser() {
        put(sessions, "clock", Clock.fixed(START, ZoneOffset.UTC));
        SignedIn person = new SignedIn(USER, "", "", "en", List.of(BUSINESS, BUSINESS));
        sessions.letChoose(request(), response, person);
        identity = null;
        assertThat(sessions.choosing(request())).contains(person);
        assertThat(isEnteredAt(START)).isFalse();
        put(sessions, "clock", Clock.fixed(START.plus(Duration.ofMinutes(5)), ZoneOffset.UTC));
        assertThat(sessions.choosing(request())).isEmpty();
        put(sessions, "clock", Clock.fixed(START, ZoneOffset.UTC));
        browser.clear();
        assertThat(sessions.choosing(request())).isEmpty();
    }

    private boolean isEnteredAt(Instant now) {
        put(sessions, "clock", Clock.fixed(now, ZoneOffset.UTC));
        return sessions.check(request(), response).isPresent();
    }

    private HttpServletRequest request() {
        HttpSession session = proxy(HttpSession.class, (name, args) -> switch (name) {
            case "getAttribute" ->
                args[0].equals(Sessions.IDENTITY) && identity != null ? identity : kept.get((String) args[0]);
            case "setAttribute" -> kept.put((String) args[0], args[1]);
            case "getLastAccessedTime" -> lastRequest.toEpochMilli();
            case "invalidate" -> ended = true;
            default -> null;
        });
        SessionCookieConfig cookie = proxy(SessionCookieConfig.class, (name, args) -> "sid");
        ServletContext context = proxy(ServletContext.class, (name, args) -> cookie);
        return proxy(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getSession" -> session;
            case "getCookies" -> browser.toArray(Cookie[]::new);
            case "isSecure" -> false;
            case "setAttribute" -> attributes.put((String) args[0], args[1]);
            case "getAttribute" -> attributes.get((String) args[0]);
            case "getServletContext" -> context;
            default -> null;
        });
    }

    private interface Answer {
        Object to(String name, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Object value = answer.to(method.getName(), args);
            return method.getReturnType() == void.class ? null : value;
        }));
    }

    private static void put(Object bean, String field, Object value) {
        try {
            Field at = bean.getClass().getDeclaredField(field);
            at.setAccessible(true);
            at.set(bean, value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Everybody belongs everywhere. */
    private final class Members extends MembershipCache {
        @Override
        Optional<MembershipView> find(UUID userId, String tenantCode, boolean exactly) {
            return Optional.of(new MembershipView(
                    BUSINESS.tenantCode(), BUSINESS.tenantName(), BUSINESS.role(), BUSINESS.permissions(), changedAt));
        }
    }
}
