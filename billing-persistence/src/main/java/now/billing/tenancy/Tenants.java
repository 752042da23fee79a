package now.billing.tenancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import now.billing.storage.PlatformSql;

/** The tenants of this installation. Works in a transaction of the platform schema, never in a tenant's. */
@Dependent
public class Tenants {
    private final PlatformSql sql;

    @Inject
    public Tenants(PlatformSql sql) {
        this.sql = sql;
    }

    public Optional<Tenant> find(TenantId id) {
        return sql.find(Tenant.class, id.value());
    }

    public Optional<Tenant> byCode(TenantCode code) {
        return sql.query(Tenant.class, "select t from Tenant t where t.code = ?1")
                .setParameter(1, code.value())
                .getResultStream()
                .findFirst();
    }

    /** True where the tenant exists and is open to its users. */
    public boolean isActive(TenantCode code) {
        return sql.row(
                        row -> row.text("code"),
                        "select code from tenant where code = ? and status = 'ACTIVE'",
                        code.value())
                .isPresent();
    }

    /** The codes of all tenants that are in use, for the outbox and other clock work. */
    public List<TenantCode> active() {
        return sql.rows(
                row -> TenantCode.of(row.text("code")),
                "select code from tenant where status = 'ACTIVE' order by code");
    }

    /** How many tenants are ready for a new business. */
    public int spares() {
        return sql.rows(
                        row -> row.integer("number"),
                        "select count(*)::int as number from tenant where status = 'SPARE'")
                .get(0);
    }

    /**
     * Gives a spare tenant to a new business. Two callers never get the same one. Empty where no spare is left: the
     * launcher makes new ones within seconds, so the caller may ask again in a new transaction.
     */
    public Optional<Tenant> claim(String businessName, Instant at) {
        Optional<TenantId> spare = sql.row(
                row -> TenantId.of(row.uuid("id")),
                "select id from tenant where status = 'SPARE' order by created_at, id limit 1 for update skip locked");
        Optional<Tenant> tenant = spare.flatMap(this::find);
        tenant.ifPresent(taken -> taken.activate(businessName, at));
        return tenant;
    }
}
