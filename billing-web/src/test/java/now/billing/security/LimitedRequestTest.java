package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitedRequestTest {
    private static final Principal SOMEBODY = () -> "t:one@first";

    private static LimitedRequest body(String text, long limit) {
        return body(text, limit, new BodyBudget(Long.MAX_VALUE));
    }

    private static LimitedRequest body(String text, long limit, BodyBudget budget) {
        return body(text, limit, budget, null);
    }

    private static LimitedRequest body(String text, long limit, BodyBudget budget, @Nullable Principal caller) {
        ServletInputStream stream = new TextInput(text);
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                LimitedRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getInputStream" -> stream;
                    case "getRequestURI" -> "/api/v1/invoices";
                    case "getContentLengthLong" -> (long) text.length();
                    case "getUserPrincipal" -> caller;
                    default -> null;
                });
        return new LimitedRequest(request, limit, budget);
    }

    @Test
    void aBodyOfExactlyTheLimitIsRead() throws IOException {
        assertThat(body("0123456789", 10).getInputStream().readAllBytes()).hasSize(10);
        assertThat(body("0123456789", 10).getReader().readLine()).isEqualTo("0123456789");
    }

    @Test
    void bodiesBeyondTheNodesRoomAreRefusedUntilOthersAreDone() throws IOException {
        BodyBudget budget = new BodyBudget(4 * BodyBudget.FREE);
        String large = "x".repeat((int) BodyBudget.FREE * 2);
        LimitedRequest first = body(large, BodyLimits.API, budget);
        first.getInputStream().readAllBytes();
        LimitedRequest second = body(large, BodyLimits.API, budget);
        assertThat(catchThrowableOfType(
                                BodyRefused.class, () -> second.getInputStream().readAllBytes())
                        .problem())
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.headers()).containsKey("Retry-After");
                });
        second.close();
        String ordinary = "x".repeat((int) BodyBudget.FREE);
        assertThat(body(ordinary, BodyLimits.API, budget).getInputStream().readAllBytes())
                .as("an ordinary one always has room")
                .hasSize((int) BodyBudget.FREE);
        first.close();
        assertThat(body(large, BodyLimits.API, budget).getInputStream().readAllBytes())
                .hasSize(large.length());
    }

    @Test
    void whoeverIsKnownTakesTheRoomForAllBeforeAnyOfItIsRead() {
        BodyBudget budget = new BodyBudget(4 * BodyBudget.FREE);
        LimitedRequest first = body("x".repeat((int) BodyBudget.FREE * 3), BodyLimits.PEOPLE, budget, SOMEBODY);
        first.takeAnnounced();
        LimitedRequest second = body("x".repeat((int) BodyBudget.FREE + 1), BodyLimits.PEOPLE, budget, SOMEBODY);
        assertThat(catchThrowableOfType(BodyRefused.class, second::takeAnnounced)
                        .problem()
                        .status())
                .isEqualTo(503);
        body("x".repeat((int) BodyBudget.FREE), BodyLimits.PEOPLE, budget, SOMEBODY)
                .takeAnnounced();
        first.close();
        second.takeAnnounced();
        LimitedRequest stranger = body("x".repeat((int) BodyBudget.FREE * 9), BodyLimits.API, budget);
        stranger.takeAnnounced();
        assertThat(budget.take("t", BodyBudget.FREE))
                .as("a stranger's word holds nothing")
                .isTrue();
    }
}
