package now.billing.storage.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import now.billing.tenancy.SpareTenants;
import now.billing.tenancy.TenantCode;
import now.billing.testing.Probe;
import now.billing.testing.TestDatabase;
import now.billing.testing.TestServer;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationIT {
    private static final Script FIRST = Script.of(
            "V001__create_thing.sql",
            "create table thing (id uuid primary key, name text, created_at timestamptz not null default now());"
                    + " grant select, insert on thing to ${role}");
    private static final Script SECOND =
            Script.of("V002__add_unique_name.sql", "create unique index thing_name on thing (name)");
    private static final Script THIRD = Script.of("V003__add_note.sql", "alter table thing add column note text");

    TestServer server() {
        return TestServer.postgres18();
    }

    /** Settings of the session, so they hold as a tenant's role, too. */
    @Test
    void everyWaitOfALoginIsBounded() throws SQLException {
        TestDatabase database = TestDatabase.fresh(server(), List.of(FIRST));
        String tenant = "t_" + database.tenant().value();
        try (Connection connection = database.app().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local role \"" + tenant + "\"");
            }
            assertBounded(connection);
        }
        try (Connection connection = database.platform().getConnection()) {
            assertBounded(connection);
        }
    }

    private static void assertBounded(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('lock_timeout'),"
                        + " current_setting('statement_timeout'),"
                        + " current_setting('idle_in_transaction_session_timeout'),"
                        + " current_setting('tcp_user_timeout'),"
                        + " current_setting('client_connection_check_interval')")) {
            row.next();
            List<String> waits = new ArrayList<>();
            for (int column = 1; column <= 5; column++) {
                waits.add(row.getString(column));
            }
            assertThat(waits).containsExactly("5s", "30s", "10s", "10000", "5s");
        }
    }

    @Test
    void provisioningMakesAWholeTenantAtOnce() {
        TestDatabase database = TestDatabase.fresh(server(), Scripts.ofTenant());
        long[] millis = new long[11];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            database.tenant();
            millis[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(millis);
        System.out.println("provisioning one tenant on PostgreSQL " + version(database) + ": median "
                + millis[millis.length / 2] + " ms, " + millis[0] + " to " + millis[millis.length - 1] + " ms");
        assertThat(database.texts("select code from platform.tenant")).hasSize(millis.length);
        assertThat(database.texts("select distinct count(*)::text from pg_tables where schemaname like 't\\_%'"
                        + " group by schemaname"))
                .hasSize(1);
    }

    @Test
    void tablesOfAnEarlierVersionAreLeftAloneAndTheWayOutIsNamed() {
        TestDatabase database = TestDatabase.fresh(server(), List.of(FIRST));
        database.admin("update platform.flyway_schema_history set version = '002' where version = '001'");
        assertThatThrownBy(() -> database.migrate(List.of(FIRST, SECOND)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("./run reset");
    }

    @Test
    void aTenantThatFailsHalfwayLeavesNothingBehind() {
        Script broken = Script.of("V002__create_nonsense.sql", "create table nonsense (id no_such_type)");
        TestDatabase database = TestDatabase.fresh(server(), List.of(FIRST));
        assertThatThrownBy(() -> database.tenant(List.of(FIRST, broken)))
                .hasMessageContaining("V002__create_nonsense.sql")
                .hasMessageContaining("no_such_type");
        assertThat(database.texts("select code from platform.tenant")).isEmpty();
        assertThat(database.texts("select nspname from pg_namespace where nspname like 't\\_%'"))
                .isEmpty();
    }

    @Test
    void migratingTwiceChangesNothingTheSecondTime() {
        TestDatabase database = TestDatabase.fresh(server(), List.of(FIRST));
        IntStream.range(0, 12).forEach(i -> database.tenant());
        assertThat(database.migrate(List.of(FIRST, SECOND, THIRD)).tenantsChanged())
                .isEqualTo(12);
        assertThat(database.migrate(List.of(FIRST, SECOND, THIRD)).tenantsChanged())
                .isZero();
        assertThat(database.texts("select count(*)::text from platform.schema_migration group by tenant"))
                .hasSize(12)
                .containsOnly("3");
    }

    @Test
    void aMigratedTenantHasTheCatalogOfAFreshOne() {
        TestDatabase database = TestDatabase.fresh(server(), List.of(FIRST));
        TenantCode old = database.tenant();
        List<Script> all = List.of(FIRST, SECOND, THIRD);
        database.migrate(all);
        TenantCode fresh = database.tenant(all);
        assertThat(Catalog.of(database, old))
                .isEqualTo(Catalog.of(database, fresh))
                .hasSizeGreaterThan(6);
        database.admin("alter table " + old.schema() + ".thing add column stray text");
        assertThat(Catalog.of(database, old)).isNotEqualTo(Catalog.of(database, fresh));
    }

    @Test
    void aScriptThatChangedAfterItRanIsRefusedByName() {
        TestDatabase database = TestDatabase.fresh(server(), List.of(FIRST));
        TenantCode tenant = database.tenant();
        Script changed = Script.of(FIRST.name(), FIRST.text() + " -- a later thought");
        assertThatThrownBy(() -> database.migrate(List.of(changed, SECOND)))
                .hasMessageContaining("V001__create_thing.sql was changed after it ran for tenant " + tenant)
                .hasMessageContainingAll(FIRST.checksum(), "./run reset");
        assertThat(database.texts("select script from platform.schema_migration"))
                .containsExactly(FIRST.name());
    }

    @Test
    void afterAFailureTheNextRunGoesOnWithTheRest() {
        TestDatabase database = TestDatabase.fresh(server(), List.of(FIRST));
        List<TenantCode> tenants =
                IntStream.range(0, 8).mapToObj(i -> database.tenant()).toList();
        TenantCode bad = tenants.get(5);
        database.admin("insert into " + bad.schema()
                + ".thing (id, name) values (gen_random_uuid(), 'same'), (gen_random_uuid(), 'same')");

        assertThatThrownBy(() -> database.migrate(List.of(FIRST, SECOND)))
                .hasMessageContaining("tenant " + bad + " could not be migrated")
                .hasMessageContaining("V002__add_unique_name.sql");
        int done = second(database).size();
        assertThat(done).isBetween(2, 7);
        assertThat(second(database)).doesNotContain(bad.value());

        database.admin("update " + bad.schema() + ".thing set name = id::text");
        assertThat(database.migrate(List.of(FIRST, SECOND)).tenantsChanged()).isEqualTo(8 - done);
        assertThat(second(database)).hasSize(8);
    }

    @Test
    void aCanaryThatFailsKeepsAllOthersAsTheyAre() {
        TestDatabase database = TestDatabase.fresh(server(), List.of(FIRST));
        TenantCode canary = database.tenant();
        IntStream.range(0, 4).forEach(i -> database.tenant());
        database.admin("insert into " + canary.schema()
                + ".thing (id, name) values (gen_random_uuid(), 'same'), (gen_random_uuid(), 'same')");
        assertThatThrownBy(() -> database.migrate(List.of(FIRST, SECOND))).hasMessageContaining(canary.value());
        assertThat(second(database)).isEmpty();
    }

    @Test
    void aTableInUseIsNotWaitedForForever() throws SQLException {
        TestDatabase database = TestDatabase.fresh(server(), List.of(FIRST));
        TenantCode tenant = database.tenant();
        try (Connection reader = database.admin().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("lock table " + tenant.schema() + ".thing in access share mode");
            assertThatThrownBy(() -> database.migrate(List.of(FIRST, THIRD)))
                    .hasMessageContaining("tenant " + tenant)
                    .hasMessageContaining("lock timeout");
        }
        assertThat(database.migrate(List.of(FIRST, THIRD)).tenantsChanged()).isEqualTo(1);
    }

    @Test
    void passwordsAreKeptAsScramAndAnotherLoginTakesOverTheTenants() {
        TestDatabase database = TestDatabase.fresh(server(), List.of(Probe.SCRIPT));
        TenantCode tenant = database.tenant();
        assertThat(database.texts(
                        "select left(rolpassword, 13) from pg_authid where rolname in (?, ?)",
                        database.logins().appUser(),
                        database.logins().platformUser()))
                .containsExactly("SCRAM-SHA-256", "SCRAM-SHA-256");

        TestDatabase renamed = database.withLogin(database.logins().appUser() + "2");
        renamed.migrate(List.of(Probe.SCRIPT));
        try (UnitsOfWork work = new UnitsOfWork(renamed, 1, "probe")) {
            work.run(tenant, sql -> sql.add(Probe.of("kept", 0)));
            List<String> marks = work.as(tenant, sql -> sql.rows(row -> row.text("mark"), "select mark from probe"));
            assertThat(marks).containsExactly("kept");
        }
    }

    @Test
    void aSuperuserIsRefusedAsTheApplicationsLogin() {
        TestDatabase database = TestDatabase.empty(server(), List.of());
        assertThatThrownBy(() -> database.withLogin("postgres").migrate(List.of()))
                .hasMessageContaining("may not be a superuser");
    }

    @Test
    void anAdministratorWhoIsNoSuperuserMigratesAndSaysWhatStaysOpen() {
        TestDatabase database = TestDatabase.empty(server(), List.of(Probe.SCRIPT));
        TestDatabase limited = database.withLimitedAdministrator();
        Migrations.Report report = limited.migrate(List.of(Probe.SCRIPT));
        assertThat(report.warnings()).anyMatch(line -> line.contains("statement guard"));
        assertThat(report.warnings()).allMatch(line -> !line.contains("\n"));

        TenantCode one = limited.tenant();
        TenantCode two = limited.tenant();
        try (UnitsOfWork work = new UnitsOfWork(limited, 1, "probe")) {
            work.run(one, sql -> sql.add(Probe.of("of one", 0)));
            List<String> marks = work.as(two, sql -> sql.rows(row -> row.text("mark"), "select mark from probe"));
            assertThat(marks).isEmpty();
            assertThatThrownBy(() -> work.raw(
                            two,
                            entities -> entities.createNativeQuery("select mark from " + one.schema() + ".probe")
                                    .getResultList()))
                    .hasStackTraceContaining("permission denied for schema");
            assertThatThrownBy(() -> work.raw(
                            two,
                            entities -> entities.createNativeQuery(
                                            "select set_config('role', '" + one.schema() + "', true)")
                                    .getResultList()))
                    .hasStackTraceContaining("statement refused: the word set_config");
        }
        assertThat(limited.migrate(List.of(Probe.SCRIPT, THING)).tenantsChanged())
                .isEqualTo(2);
    }

    private static final Script THING = Script.of("V901__create_thing.sql", FIRST.text());

    @Test
    void spareTenantsAreToppedUpToTheWantedNumber() {
        TestDatabase database = TestDatabase.fresh(server(), Scripts.ofTenant());
        try (SpareTenants spares =
                new SpareTenants(database.admin(), database.logins().appUser(), 3)) {
            assertThat(spares.topUp()).isEqualTo(3);
            assertThat(spares.topUp()).isZero();
            database.admin("update platform.tenant set status = 'ACTIVE', name = 'Example GmbH', activated_at = now()"
                    + " where id = (select id from platform.tenant limit 1)");
            assertThat(spares.topUp()).isEqualTo(1);
        }
        assertThat(database.texts("select status from platform.tenant")).hasSize(4);
    }

    @Test
    void aTenantFromBeforePgTrgmGetsItsSearchIndexes() {
        TestDatabase database = TestDatabase.fresh(server(), Scripts.ofTenant());
        TenantCode tenant = database.tenant();
        List<String> whole = indexes(database, tenant);
        for (String index : List.of("party_by_search", "item_by_search", "document_by_search", "receipt_by_number")) {
            database.admin("drop index if exists " + tenant.schema() + "." + index);
        }
        database.migrate(Scripts.ofTenant());
        assertThat(indexes(database, tenant)).isEqualTo(whole);
    }

    @Test
    void scriptsAreFoundInOrderAndOnceEach() {
        List<Script> scripts = Scripts.ofTenant();
        assertThat(scripts).isNotEmpty().extracting(Script::version).isSorted().doesNotHaveDuplicates();
        List<Script> twice = new ArrayList<>(List.of(FIRST, SECOND));
        twice.add(Script.of("V002__other.sql", ""));
        assertThatThrownBy(() -> Scripts.inOrder(twice)).hasMessageContaining("V002__other.sql");
        assertThatThrownBy(() -> Script.of("readme.sql", "")).hasMessageContaining("readme.sql");
    }

    private static List<String> indexes(TestDatabase database, TenantCode tenant) {
        return database.texts("select indexdef from pg_indexes where schemaname = ? order by 1", tenant.schema());
    }

    private static List<String> second(TestDatabase database) {
        return database.texts("select tenant from platform.schema_migration where version = 2");
    }

    private static String version(TestDatabase database) {
        return database.texts("select current_setting('server_version')").get(0);
    }
}
