package now.billing.storage.migration;

import java.util.List;
import now.billing.tenancy.TenantCode;
import now.billing.testing.TestDatabase;

/** All of a tenant's schema as comparable lines: columns, constraints, indexes, policies, views and rights. */
final class Catalog {
    private static final String LINES = """
            with s as (select oid, nspname::text as name from pg_namespace where nspname = ?)
            select replace(line, s.name, 'TENANT') from s, lateral (
              select concat_ws(' ', 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                pg_get_expr(d.adbin, d.adrelid), a.attgenerated) as line
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                where c.relnamespace = s.oid and c.relkind in ('r', 'p', 'v')
              union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where connamespace = s.oid
              union all select concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid)) from pg_index i
                join pg_class c on c.oid = i.indexrelid where c.relnamespace = s.oid
              union all select concat_ws(' ', 'policy', p.polrelid::regclass, p.polname, p.polcmd,
                pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
                from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = s.oid
              union all select concat_ws(' ', 'view', viewname, definition) from pg_views where schemaname = s.name
              union all select concat_ws(' ', 'right', c.relname, a.grantee::regrole, a.privilege_type)
                from pg_class c, aclexplode(c.relacl) a where c.relnamespace = s.oid
              union all select concat_ws(' ', 'right', c.relname, t.attname, a.grantee::regrole, a.privilege_type)
                from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
                where c.relnamespace = s.oid
            ) all_lines order by 1
            """;

    private Catalog() {}

    static List<String> of(TestDatabase database, TenantCode tenant) {
        return database.texts(LINES, tenant.schema());
    }
}
