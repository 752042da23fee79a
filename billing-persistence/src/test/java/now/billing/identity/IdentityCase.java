package now.billing.identity;

import java.time.Instant;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.TenantId;
import now.billing.tenancy.Tenants;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** People and businesses of a platform, one database for each class of tests. */
abstract class IdentityCase {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";

    static TestDatabase database;
    static UnitsOfWork work;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        work = new UnitsOfWork(database, 8);
    }

    @AfterAll
    static void stop() {
        work.close();
    }

    static UserAccount person(String email) {
        return work.platform(
                sql -> new UserAccounts(sql).add(UserAccount.of(email, "Example Person", HASH, "en", NOW)));
    }

    static TenantId idOf(TenantCode code) {
        return work.platform(sql -> new Tenants(sql).byCode(code)).orElseThrow().id();
    }
}
