package now.billing.storage.migration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import now.billing.testing.TestServer;

/** The runner on the oldest server that is supported. */
class MigrationOnPostgres15IT extends MigrationIT {
    @Override
    TestServer server() {
        assumeTrue(TestServer.postgres15().isPresent(), "PostgreSQL 15 of Debian is not installed here");
        return TestServer.postgres15().orElseThrow();
    }
}
