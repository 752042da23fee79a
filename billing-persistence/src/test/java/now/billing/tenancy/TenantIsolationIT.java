package now.billing.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TenantIsolationIT {
    private static TestDatabase database;
    private static List<TenantCode> tenants;
    private static UnitsOfWork work;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        tenants = List.of(database.tenant(), database.tenant(), database.tenant());
        work = new UnitsOfWork(database, 1);
    }

    @AfterAll
    static void stop() {
        work.close();
    }

    @Test
    void theCurrentRoleIsTheTenant() {
        for (TenantCode tenant : tenants) {
            List<String> role = work.as(tenant, sql -> sql.rows(row -> row.text(1), "select current_user::text"));
            assertThat(role).containsExactly(tenant.schema());
        }
    }
}
