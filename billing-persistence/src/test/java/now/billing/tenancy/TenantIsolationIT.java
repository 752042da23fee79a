package now.billing.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import now.billing.storage.Violations;
import now.billing.storage.migration.Script;
import now.billing.storage.migration.Scripts;
import now.billing.testing.Probe;
import now.billing.testing.TestDatabase;
import now.billing.testing.TestServer;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One pooled connection serves all tests here, so whatever one leaves on it the next would meet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationIT {
    private static final String DENIED = "42501";

    private TestDatabase database;
    private UnitsOfWork work;
    private TenantCode mine;
    private TenantCode foreign;
    private TenantCode third;

    TestServer server() {
        return TestServer.postgres18();
    }

    @BeforeAll
    void start() {
        List<Script> scripts = new ArrayList<>(Scripts.ofTenant());
        scripts.add(Probe.SCRIPT);
        database = TestDatabase.fresh(server(), scripts);
        mine = database.tenant();
        foreign = database.tenant();
        third = database.tenant();
        work = new UnitsOfWork(database, 1, "probe");
        for (TenantCode tenant : List.of(mine, foreign, third)) {
            work.run(tenant, sql -> sql.add(Probe.of("of " + tenant, 1)));
        }
    }

    @AfterAll
    void stop() {
        if (work != null) {
            work.close();
        }
    }

    @Test
    void everyTenantIsItsOwnRoleAndSeesItsOwnRows() {
        for (TenantCode tenant : List.of(mine, foreign, third, mine)) {
            List<String> role =
                    work.as(tenant, sql -> sql.rows(row -> row.text("current_user"), "select current_user::text"));
            List<String> marks = work.as(tenant, sql -> sql.rows(row -> row.text("mark"), "select mark from probe"));
            assertThat(role).containsExactly(tenant.schema());
            assertThat(marks).containsExactly("of " + tenant);
        }
    }

    @Test
    void everyTableOfEveryOtherTenantIsRefusedForEveryCommand() {
        List<TenantCode> all = List.of(mine, foreign, third);
        int refused = 0;
        for (TenantCode tenant : all) {
            for (TenantCode other : all) {
                if (!other.equals(tenant)) {
                    refused += refusals(tenant, tables(other.schema()));
                }
            }
        }
        assertThat(refused).isEqualTo(6 * 4 * tables(mine.schema()).size()).isGreaterThan(6 * 4 * 2);
    }

    @Test
    void thePlatformSchemaIsRefusedToEveryTenant() {
        List<String> tables = tables("platform");
        assertThat(tables).contains("platform.tenant", "platform.user_account", "platform.api_token");
        assertThat(refusals(mine, tables)).isEqualTo(4 * tables.size());
    }

    @Test
    void theLoginItselfSeesNoTable() {
        for (String table : tables(mine.schema())) {
            assertThat(stateOf(() -> onPlainConnection("select count(*) from " + table)))
                    .isEqualTo(DENIED);
        }
    }

    @Test
    void afterARollbackTheConnectionBelongsToNobody() {
        assertThatThrownBy(() -> work.run(foreign, sql -> {
                    sql.add(Probe.of("lost", 0));
                    sql.flush();
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");

        Throwable forgotten = catchThrowable(() -> work.forgetful(TenantIsolationIT::readNatively));
        assertThat(forgotten).hasStackTraceContaining("no tenant was entered");
        List<String> marks = work.as(mine, sql -> sql.rows(row -> row.text("mark"), "select mark from probe"));
        assertThat(marks).containsExactly("of " + mine);
        List<String> foreignMarks =
                work.as(foreign, sql -> sql.rows(row -> row.text("mark"), "select mark from probe"));
        assertThat(foreignMarks).containsExactly("of " + foreign);
    }

    @Test
    void aForgottenTenantIsAnErrorForEntitiesAndForNativeSql() {
        assertThatThrownBy(() -> work.forgetful(TenantIsolationIT::readNatively))
                .hasStackTraceContaining("no tenant was entered in this transaction");
        assertThatThrownBy(() -> work.forgetful(TenantIsolationIT::readEntities))
                .hasStackTraceContaining("no tenant was entered in this transaction");
    }

    @Test
    void outsideATransactionThereIsNoData() {
        assertThatThrownBy(() -> work.outside(TenantIsolationIT::readNatively))
                .hasStackTraceContaining("tenant data outside a transaction");
        assertThatThrownBy(() -> work.outside(TenantIsolationIT::readEntities))
                .hasStackTraceContaining("tenant data outside a transaction");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x' or '1'='1",
                "x' union select mark from FOREIGN.probe --",
                "x'; reset role; set local role FOREIGN; select mark from FOREIGN.probe --",
                "x'; set session authorization postgres; select mark from FOREIGN.probe --",
                "x' union select set_config('role', 'FOREIGN', true) union select mark from FOREIGN.probe --",
                "x' or mark = (select set_config('role', 'FOREIGN', true)) or exists (select 1 from FOREIGN.probe) --",
                "x' union select query_to_xml('select mark from FOREIGN.probe', true, true, '')::text --",
                "x' union select U&\"set\\005fconfig\"('role', 'FOREIGN', true) --",
                "x' union select word from ts_stat('select to_tsvector(mark) from FOREIGN.probe') --",
                "x' union select rolpassword from pg_authid --",
                "x' union select email from platform.user_account --",
                "x' union select pg_read_file('/etc/passwd') --",
                "x' union select lo_import('/etc/passwd')::text --"
            })
    void sqlThatWasPutTogetherReadsNoForeignRow(String payload) {
        String evil = payload.replace("FOREIGN", foreign.schema());
        List<String> found = new ArrayList<>();
        Throwable refusal = catchThrowable(() -> work.raw(mine, entities -> {
            List<?> rows = entities.createNativeQuery("select mark from probe where mark = '" + evil + "'")
                    .getResultList();
            rows.forEach(row -> found.add(String.valueOf(row)));
            return rows;
        }));

        assertThat(found).doesNotContain("of " + foreign).allMatch(mark -> mark.equals("of " + mine));
        assertThat(refusal != null || found.size() <= 1).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select set_config('role', 'FOREIGN', true)",
                "select query_to_xml('select 1', true, true, '')",
                "select pg_read_file('PG_VERSION')",
                "select lo_create(0)",
                "do $$ begin perform 1; end $$",
                "create temporary table leak (x text)",
                "create table leak (x text)"
            })
    void theDatabaseRefusesTheseEvenWithoutTheGuard(String text) {
        String statement = text.replace("FOREIGN", foreign.schema());
        assertThat(stateOf(() -> asRoleOnPlainConnection(mine, statement))).isEqualTo(DENIED);
    }

    @Test
    void aTransactionCannotChangeItsTenant() {
        assertThatThrownBy(() -> work.raw(mine, entities -> {
                    new TenantContext(new now.billing.testing.ThreadTransaction()).enter(foreign);
                    return readNatively(entities);
                }))
                .hasMessage("the transaction belongs to another tenant");
    }

    @Test
    void theGuardedConnectionIsNotUnwrapped() {
        assertThatThrownBy(() -> work.raw(mine, entities -> {
                    try {
                        return entities.unwrap(Connection.class).unwrap(org.postgresql.PGConnection.class);
                    } catch (SQLException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                }))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> work.raw(mine, entities -> {
                    try (Statement statement = entities.unwrap(Connection.class).createStatement()) {
                        return statement.executeUpdate("reset role");
                    } catch (SQLException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                }))
                .isInstanceOf(SecurityException.class)
                .hasMessageContaining("reset");
    }

    private int refusals(TenantCode tenant, List<String> tables) {
        int refused = 0;
        for (String table : tables) {
            for (String text : List.of(
                    "select count(*) from " + table,
                    "insert into " + table + " default values",
                    "update " + table + " set created_at = created_at",
                    "delete from " + table)) {
                String state = stateOf(() -> work.raw(tenant, entities -> {
                    if (text.startsWith("select")) {
                        return entities.createNativeQuery(text).getResultList();
                    }
                    return entities.createNativeQuery(text).executeUpdate();
                }));
                assertThat(state).as("%s as %s", text, tenant).isEqualTo(DENIED);
                refused++;
            }
        }
        return refused;
    }

    private List<String> tables(String schema) {
        return database.texts(
                "select schemaname || '.' || tablename from pg_tables where schemaname = ? order by 1", schema);
    }

    private static Object readNatively(EntityManager entities) {
        return entities.createNativeQuery("select mark from probe").getResultList();
    }

    private static Object readEntities(EntityManager entities) {
        return entities.createQuery("select p from Probe p", Probe.class).getResultList();
    }

    private Object onPlainConnection(String text) throws SQLException {
        try (Connection connection = database.app().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(text)) {
            return result.next();
        }
    }

    private Object asRoleOnPlainConnection(TenantCode tenant, String text) throws SQLException {
        try (Connection connection = database.app().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local role " + tenant.schema());
                return statement.execute(text);
            }
        }
    }

    private static String stateOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        return failure == null ? "no refusal" : Violations.state(failure).orElse(failure.toString());
    }
}
