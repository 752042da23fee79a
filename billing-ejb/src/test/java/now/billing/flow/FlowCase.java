package now.billing.flow;

import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A flow on a real database: one for each class of tests, and in it a business for each test. */
abstract class FlowCase {
    /** As many as any of the tests has threads, and some for looking on. */
    private static final int CONNECTIONS = 20;

    static TestDatabase database;
    static UnitsOfWork units;
    Business business;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        units = new UnitsOfWork(database, CONNECTIONS);
    }

    @AfterAll
    static void stop() {
        units.close();
    }

    @BeforeEach
    void found() {
        business = Business.fresh(database, units);
    }
}
