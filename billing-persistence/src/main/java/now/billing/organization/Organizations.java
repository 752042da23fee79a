package now.billing.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import now.billing.storage.TenantSql;

/** The one organization of the tenant. */
@Dependent
public class Organizations {
    private final TenantSql sql;

    @Inject
    public Organizations(TenantSql sql) {
        this.sql = sql;
    }

    /** Founds it; a second one violates {@code organization_only_one}. */
    public Organization found(Organization organization) {
        return sql.add(organization);
    }

    public Optional<Organization> find() {
        return sql.query(Organization.class, "select o from Organization o")
                .getResultStream()
                .findFirst();
    }

    /**
     * The organization of a tenant that is set up.
     *
     * @throws IllegalStateException before set-up; no screen and no call gets that far
     */
    public Organization get() {
        return find().orElseThrow(() -> new IllegalStateException("the tenant has no organization yet"));
    }

    /** The zone that decides which day it is; cheap enough to ask at the start of every call. */
    public Optional<ZoneId> zone() {
        return sql.row(row -> ZoneId.of(row.text(1)), "select time_zone from organization");
    }
}
