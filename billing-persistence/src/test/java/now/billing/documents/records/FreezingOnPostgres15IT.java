package now.billing.documents.records;

import now.billing.testing.TestServer;
import org.junit.jupiter.api.Assumptions;

/** The same on the oldest server that is supported, where Debian's is installed. */
class FreezingOnPostgres15IT extends FreezingIT {
    @Override
    TestServer server() {
        Assumptions.assumeTrue(TestServer.postgres15().isPresent(), "PostgreSQL 15 is not installed");
        return TestServer.postgres15().orElseThrow();
    }
}
