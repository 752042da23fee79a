package now.billing.flow;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import now.billing.access.boundary.Caller;
import now.billing.access.joining.JoinSteps;
import now.billing.access.members.GrantedRole;
import now.billing.access.members.InvitationMade;
import now.billing.access.members.Inviting;
import now.billing.access.members.NewApiToken;
import now.billing.access.signin.Secrets;
import now.billing.identity.ApiTokens;
import now.billing.identity.Invitation;
import now.billing.identity.Invitations;
import now.billing.identity.Membership;
import now.billing.identity.Memberships;
import now.billing.identity.Role;
import now.billing.identity.UserAccount;
import now.billing.identity.UserAccounts;
import now.billing.storage.PlatformSql;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.TenantId;
import now.billing.tenancy.Tenants;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** People of one business on a real database, a business for each test; each call is one transaction. */
abstract class MembersCase {
    static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";

    static TestDatabase database;
    static UnitsOfWork units;

    private final AtomicReference<String> link = new AtomicReference<>("");
    private TenantCode code;
    private TenantId tenant;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        units = new UnitsOfWork(database, 8);
    }

    @AfterAll
    static void stop() {
        units.close();
    }

    @BeforeEach
    void found() {
        code = database.tenant();
        tenant = units.platform(sql -> new Tenants(sql).byCode(code))
                .orElseThrow()
                .id();
    }

    <T> T as(UUID user, Function<Beans, T> work) {
        return call(Caller.person(user, code), work);
    }

    <T> T asToken(UUID token, Function<Beans, T> work) {
        return call(Caller.token(token, code), work);
    }

    private <T> T call(Caller caller, Function<Beans, T> work) {
        return units.platform(sql -> work.apply(beans(sql, caller)));
    }

    private Beans beans(PlatformSql sql, Caller caller) {
        Object nobody = Proxy.newProxyInstance(
                ManagedExecutorService.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (self, method, arguments) -> null);
        return new Beans(caller, Clock.systemUTC())
                .with(PlatformSql.class, sql)
                .with(ManagedExecutorService.class, (ManagedExecutorService) nobody)
                .observedBy(event -> {
                    if (event instanceof InvitationMade made) {
                        link.set(made.token());
                    }
                });
    }

    /** The token of the link that was made last. */
    String heard() {
        return link.get();
    }

    String invite(UUID sender, String email, GrantedRole role) {
        as(sender, beans -> beans.bean(Inviting.class).invite(email, role, "en"));
        return heard();
    }

    boolean opens(String token) {
        return call(Caller.system(code), beans -> beans.bean(JoinSteps.class).open(Secrets.sha256(token)))
                .isPresent();
    }

    void joinNew(String token) {
        call(
                Caller.system(code),
                beans -> beans.bean(JoinSteps.class).asNewcomer(Secrets.sha256(token), "New Person", HASH, "en"));
    }

    static UserAccount add(PlatformSql sql, String email) {
        return new UserAccounts(sql).add(UserAccount.of(email, "Example Person", HASH, "en", Instant.now()));
    }

    UUID account(String email) {
        return units.platform(sql -> add(sql, email)).id();
    }

    UUID member(String name, Role role) {
        UUID user = account(name + "@example.test");
        place(user, role, null);
        return user;
    }

    void place(UUID user, Role role, @Nullable Instant until) {
        units.platform(sql -> new Memberships(sql).add(Membership.until(until, user, tenant, role, Instant.now())));
    }

    long version(UUID user) {
        return units.platform(sql -> new Memberships(sql).find(user, tenant))
                .orElseThrow()
                .version();
    }

    /** The role by which the person enters now; empty where none is. */
    String role(UUID user) {
        return units.platform(sql -> new Memberships(sql).of(user, code))
                .map(access -> access.role().name())
                .orElse("");
    }

    UUID id(String email) {
        return units.platform(sql -> new Invitations(sql).open(tenant)).stream()
                .filter(each -> each.email().equals(email))
                .map(Invitation::id)
                .findFirst()
                .orElseThrow();
    }

    boolean works(NewApiToken token) {
        String secret = Objects.requireNonNull(token.secret());
        return units.platform(sql -> new ApiTokens(sql).access(Secrets.sha256(secret)))
                .isPresent();
    }
}
