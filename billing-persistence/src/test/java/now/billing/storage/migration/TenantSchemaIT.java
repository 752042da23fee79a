package now.billing.storage.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import now.billing.tenancy.TenantCode;
import now.billing.testing.TestDatabase;
import now.billing.testing.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R17: the schema of every tenant, as it is in the database after the product's own scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantSchemaIT {
    private TestDatabase database;
    private TenantCode tenant;

    TestServer server() {
        return TestServer.postgres18();
    }

    @BeforeAll
    void start() {
        database = TestDatabase.fresh(server(), Scripts.ofTenant());
        tenant = database.tenant();
    }

    @Test
    void everyTableObeysTheRules() {
        assertThat(database.texts("select tablename from pg_tables where schemaname = ?", tenant.schema()))
                .hasSizeGreaterThan(20);
        assertThat(SchemaRules.broken(database, tenant.schema())).isEmpty();
    }

    @Test
    void aTenantFromTheVersionBeforeBecomesWhatAFreshOneIs() {
        List<Script> all = Scripts.ofTenant();
        TestDatabase own = TestDatabase.fresh(server(), all);
        TenantCode fresh = own.tenant();
        TenantCode before = own.tenant(all.subList(0, all.size() - 1));
        assertThat(Catalog.of(own, before)).isNotEqualTo(Catalog.of(own, fresh));
        assertThat(own.migrate(all).tenantsChanged()).isEqualTo(1);
        assertThat(Catalog.of(own, before)).hasSizeGreaterThan(300).isEqualTo(Catalog.of(own, fresh));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image",
                "issued_record",
                "artifact",
                "document_link",
                "document_event",
                "document_view",
                "payment",
                "payment_reversal",
                "allocation",
                "bill_payment",
                "bill_cancellation",
                "ledger_entry",
                "evidence_entry",
                "evidence_sealing",
                "tree_head",
                "outbox_consumption"
            })
    void whatHappenedIsOnlyEverAdded(String table) {
        List<String> rights = database.texts(
                "select p from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p"
                        + " where has_table_privilege(?, ?, p)",
                tenant.schema(),
                tenant.schema() + "." + table);
        List<String> columns = database.texts(
                "select column_name from information_schema.column_privileges where grantee = ?"
                        + " and table_schema = ? and table_name = ? and privilege_type = 'UPDATE'",
                tenant.schema(),
                tenant.schema(),
                table);
        assertThat(rights).containsExactly("SELECT", "INSERT");
        assertThat(columns).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document",
                "document_line",
                "document_adjustment",
                "document_exemption",
                "document_file",
                "bill",
                "deposit_deduction"
            })
    void policiesFreezeWhatWasIssued(String table) {
        List<String> commands = database.texts(
                "select polcmd::text from pg_policy where polrelid = (? || '.' || ?)::regclass and polpermissive"
                        + " and 0 = any (polroles) order by 1",
                tenant.schema(),
                table);
        List<String> open = database.texts(
                "select polname::text from pg_policy where polrelid = (? || '.' || ?)::regclass and polcmd <> 'r'"
                        + " and coalesce(pg_get_expr(polqual, polrelid), '')"
                        + " || coalesce(pg_get_expr(polwithcheck, polrelid), '') not like '%DRAFT%'",
                tenant.schema(), table);
        assertThat(commands).containsExactly("a", "d", "r", "w");
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table bad (id uuid primary key)|bad has no created_at timestamptz not null",
                "create table bad (created_at timestamptz not null)|bad has no primary key",
                "create table bad (id uuid primary key, created_at timestamptz not null); grant update on bad to ${role}"
                        + "|bad may be updated as a whole but has no version, nor has what it is a part of",
                "create table bad (id uuid primary key references platform.tenant, created_at timestamptz not null)"
                        + "|bad refers to another schema",
                "create sequence bad|bad is neither table, index nor view",
                "create function bad() returns int language sql as 'select 1'|bad is a function",
                "create table bad (id uuid primary key, created_at timestamptz not null); grant select on bad to public"
                        + "|bad gives PUBLIC a right",
                "create table bad (id uuid primary key, created_at timestamptz not null); grant truncate on bad to ${role}"
                        + "|bad may be truncated, referenced or given a trigger",
                "create table bad (id uuid primary key, created_at timestamptz not null); grant delete on bad to ${role}"
                        + "|bad is deleted from but belongs to nothing that is mutable and is no queue",
                "create table bad (id uuid primary key, created_at timestamptz not null);"
                        + " create policy p on bad for select using (true)|bad has policies that are switched off",
                "create table bad (id uuid primary key, created_at timestamptz not null);"
                        + " alter table bad enable row level security; create policy p on bad for select using (true)"
                        + "|bad has row policies that do not name every command, or that the owner's role is not behind",
                "create table bad (id uuid primary key, created_at timestamptz not null);"
                        + " create rule r as on delete to bad do instead nothing|bad has a rule",
                "create view bad as select 1 as x; grant insert on bad to ${role}|bad is a view that may be written",
                "create function f() returns trigger language plpgsql as 'begin return new; end';"
                        + " create table bad (id uuid primary key, created_at timestamptz not null);"
                        + " create trigger t before insert on bad for each row execute function f()|bad has a trigger"
            })
    void aPlantedViolationOfEachRuleIsFound(String script, String finding) {
        List<Script> scripts = new ArrayList<>();
        scripts.add(Script.of("V001__plant_violation.sql", script));
        TenantCode planted = database.tenant(scripts);
        assertThat(SchemaRules.broken(database, planted.schema())).contains(finding);
    }

    @Test
    void aRightOnTheTenantsRoleItselfIsFound() {
        TenantCode planted = database.tenant(List.of());
        assertThat(SchemaRules.broken(database, planted.schema())).isEmpty();
        database.admin("grant usage on schema " + tenant.schema() + " to " + planted.schema());
        database.admin("grant create on schema " + planted.schema() + " to " + planted.schema());
        assertThat(SchemaRules.broken(database, planted.schema()))
                .contains(
                        tenant.schema() + " is a schema besides its own that the tenant may use",
                        planted.schema() + " is a right of the tenant's role beyond its tables");
    }
}
