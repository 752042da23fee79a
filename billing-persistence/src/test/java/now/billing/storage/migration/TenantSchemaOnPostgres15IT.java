package now.billing.storage.migration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import now.billing.testing.TestServer;

/** The same schema on the oldest server that is supported. */
class TenantSchemaOnPostgres15IT extends TenantSchemaIT {
    @Override
    TestServer server() {
        assumeTrue(TestServer.postgres15().isPresent(), "PostgreSQL 15 of Debian is not installed here");
        return TestServer.postgres15().orElseThrow();
    }
}
