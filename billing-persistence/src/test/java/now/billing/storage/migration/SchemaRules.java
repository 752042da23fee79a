package now.billing.storage.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import now.billing.testing.TestDatabase;

/** The rules that every tenant's schema obeys (R17), asked of the catalog: each question finds what breaks its rule. */
final class SchemaRules {
    private static final String TABLES = "from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where n.nspname = ? and c.relkind in ('r', 'p')";

    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry(
                    "has no created_at timestamptz not null",
                    "select c.relname " + TABLES + " and not exists (select 1 from pg_attribute a"
                            + " where a.attrelid = c.oid and a.attname = 'created_at' and a.attnotnull"
                            + " and a.atttypid = 'timestamptz'::regtype)"),
            Map.entry(
                    "has no primary key",
                    "select c.relname " + TABLES + " and not exists (select 1 from pg_constraint k"
                            + " where k.conrelid = c.oid and k.contype = 'p')"),
            Map.entry(
                    "may be updated as a whole but has no version, nor has what it is a part of",
                    "select c.relname " + TABLES + " and has_table_privilege(n.nspname, c.oid, 'UPDATE')"
                            + " and not exists (select 1 from pg_attribute a where a.attname = 'version' and a.attnotnull"
                            + "   and (a.attrelid = c.oid or a.attrelid in (select k.confrelid from pg_constraint k"
                            + "     where k.conrelid = c.oid and k.contype = 'f')))"),
            Map.entry(
                    "refers to another schema",
                    "select c.relname " + TABLES + " and exists (select 1 from pg_constraint k join pg_class f"
                            + " on f.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f'"
                            + " and f.relnamespace <> c.relnamespace)"),
            Map.entry(
                    "has a trigger",
                    "select c.relname " + TABLES + " and exists (select 1 from pg_trigger t"
                            + " where t.tgrelid = c.oid and not t.tgisinternal)"),
            Map.entry(
                    "has a rule",
                    "select c.relname " + TABLES + " and exists (select 1 from pg_rewrite r where r.ev_class = c.oid)"),
            Map.entry(
                    "is neither table, index nor view",
                    "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                            + " where n.nspname = ? and c.relkind not in ('r', 'p', 'i', 'I', 'v')"),
            Map.entry(
                    "is a function",
                    "select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = ?"),
            Map.entry(
                    "belongs to the tenant, who could change it",
                    "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                            + " where n.nspname = ? and pg_get_userbyid(c.relowner) in (n.nspname, 'postgres')"),
            Map.entry(
                    "gives PUBLIC a right",
                    "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace,"
                            + " aclexplode(c.relacl) a where n.nspname = ? and a.grantee = 0"),
            Map.entry(
                    "may be truncated, referenced or given a trigger",
                    "select c.relname " + TABLES + " and has_table_privilege(n.nspname, c.oid,"
                            + " 'TRUNCATE, REFERENCES, TRIGGER')"),
            Map.entry(
                    "is a view that may be written",
                    "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                            + " where n.nspname = ? and c.relkind = 'v'"
                            + " and has_table_privilege(n.nspname, c.oid, 'INSERT, UPDATE, DELETE')"),
            Map.entry(
                    "is deleted from but belongs to nothing that is mutable and is no queue",
                    "select c.relname " + TABLES + " and has_table_privilege(n.nspname, c.oid, 'DELETE')"
                            + " and not has_table_privilege(n.nspname, c.oid, 'UPDATE')"
                            + " and c.relname not in ('evidence_pending', 'idempotency_record', 'outbox_event',"
                            // Files that wait to be read; foreign keys keep those that entries came from.
                            + " 'bank_import', 'bank_import_part',"
                            // Foreign keys keep every content that a document uses, a policy what was mailed.
                            + " 'file_content', 'attachment',"
                            // A policy keeps what an issued invoice takes off.
                            + " 'deposit_deduction',"
                            // A tag is there as long as a document has it.
                            + " 'tag', 'document_tag')"),
            Map.entry(
                    "has row policies that do not name every command, or that the owner's role is not behind",
                    "select c.relname " + TABLES + " and c.relrowsecurity and (select count(distinct polcmd)"
                            + " from pg_policy p where p.polrelid = c.oid) <> 4"),
            Map.entry(
                    "has policies that are switched off",
                    "select c.relname " + TABLES + " and not c.relrowsecurity"
                            + " and exists (select 1 from pg_policy p where p.polrelid = c.oid)"),
            Map.entry(
                    "is a schema besides its own that the tenant may use",
                    "select x.nspname::text from pg_namespace n, pg_namespace x where n.nspname = ?"
                            + " and x.nspname not in (n.nspname, 'pg_catalog', 'information_schema')"
                            + " and has_schema_privilege(n.nspname, x.oid, 'USAGE, CREATE')"
                            // What all tenants read by holds no data, and none of them may add to it (ADR 0055).
                            + " and (x.nspname <> 'shared' or has_schema_privilege(n.nspname, x.oid, 'CREATE')"
                            + " or exists (select 1 from pg_class c where c.relnamespace = x.oid))"),
            Map.entry(
                    "is a right of the tenant's role beyond its tables",
                    "select r.rolname::text from pg_roles r where r.rolname = ? and (r.rolcanlogin or r.rolsuper"
                            + " or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls or r.rolreplication"
                            + " or exists (select 1 from pg_auth_members m where m.member = r.oid)"
                            + " or has_schema_privilege(r.oid, r.rolname, 'CREATE'))"));

    private SchemaRules() {}

    /** What breaks a rule in this schema, one sentence each. */
    static List<String> broken(TestDatabase database, String schema) {
        List<String> found = new ArrayList<>();
        QUESTIONS.forEach(
                (rule, question) -> database.texts(question, schema).forEach(name -> found.add(name + " " + rule)));
        return found;
    }
}
