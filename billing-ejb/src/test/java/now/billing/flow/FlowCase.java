package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import now.billing.testing.AccountChecker;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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

    @AfterEach
    void theAccountsAreRight() {
        assertThat(units.as(business.tenant(), AccountChecker::unequal).toString())
                .isEqualTo("[]");
    }

    List<String> texts(@CompileTimeConstant String query) {
        return units.as(business.tenant(), sql -> sql.rows(row -> row.text("found"), query));
    }
}
