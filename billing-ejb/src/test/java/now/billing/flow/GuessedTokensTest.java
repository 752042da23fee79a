package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import now.billing.access.founding.SetUp;
import now.billing.access.joining.Joining;
import now.billing.access.signin.Secrets;
import now.billing.access.signin.SignIn;
import now.billing.access.signin.Visitor;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.sealing.Purpose;
import now.billing.sending.PublicDocuments;
import now.billing.storage.PlatformSql;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;
import now.billing.testing.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we have not signed costs no question to the database: every one is counted here, and refused. */
class GuessedTokensTest {
    private static final TenantCode TENANT = TenantCode.of("a1b2c3d4e5f6");
    private static final String TAG = "a".repeat(26);
    private static final Visitor VISITOR = Visitor.from("203.0.113.7");

    private final AtomicInteger questions = new AtomicInteger();
    private Beans beans;

    @BeforeEach
    void start() {
        EntityManager counting = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, arguments) -> {
                    questions.incrementAndGet();
                    throw new IllegalStateException("asked: " + method.getName());
                });
        beans = new Beans(new TenantSql(counting), TENANT, Clock.systemUTC())
                .with(PlatformSql.class, new PlatformSql(counting));
    }

    @Test
    void aGuessedApiTokenIsNotLookedFor() {
        SignIn signIn = beans.bean(SignIn.class);
        assertThat(signIn.withToken(Secrets.TOKEN_PREFIX + Secrets.secret() + TAG))
                .isEmpty();
        assertThat(signIn.withToken(signed(Purpose.SET_UP))).isEmpty();
        assertThat(questions).hasValue(0);
        // The counter counts: a signed one is asked for.
        assertThatThrownBy(() -> signIn.withToken(signed(Purpose.API_TOKEN))).hasMessageContaining("asked");
        assertThat(questions).hasPositiveValue();
    }

    @Test
    void aGuessedSetUpLinkIsNotLookedFor() {
        SetUp setUp = beans.bean(SetUp.class);
        assertThat(setUp.isOpen(Secrets.secret())).isFalse();
        assertThat(setUp.isOpen(signed(Purpose.INVITATION), VISITOR)).isFalse();
        assertThat(questions).hasValue(0);
    }

    @Test
    void aGuessedInvitationIsNotLookedFor() {
        Joining joining = beans.bean(Joining.class);
        assertThat(joining.open(Secrets.secret() + TAG, VISITOR)).isEmpty();
        assertThatThrownBy(() -> joining.asNewcomer(signed(Purpose.SET_UP), "Name", "three green bottles", "en"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> joining.asKnown("", "three green bottles", VISITOR))
                .isInstanceOf(NotFound.class);
        assertThat(questions).hasValue(0);
    }

    @Test
    void aGuessedAddressOfADocumentIsNotLookedFor() {
        PublicDocuments documents = beans.bean(PublicDocuments.class);
        String guess = TENANT.value() + "a".repeat(26) + TAG;
        assertThatThrownBy(() -> documents.open(guess)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.pdf(guess)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.page(guess, 1)).isInstanceOf(NotFound.class);
        assertThat(questions).hasValue(0);
    }

    private static String signed(Purpose purpose) {
        return TestKeys.signature(purpose).signed(Secrets.TOKEN_PREFIX + Secrets.secret());
    }
}
