package now.billing.tenancy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import now.billing.testing.TestServer;

/** The oldest server that is supported, as Debian ships it. */
class TenantIsolationOnPostgres15IT extends TenantIsolationIT {
    @Override
    TestServer server() {
        assumeTrue(TestServer.postgres15().isPresent(), "PostgreSQL 15 of Debian is not installed here");
        return TestServer.postgres15().orElseThrow();
    }
}
