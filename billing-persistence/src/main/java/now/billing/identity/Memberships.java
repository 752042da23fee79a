package now.billing.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.storage.PlatformSql;
import now.billing.storage.Row;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** Who belongs where. */
@Dependent
public class Memberships {
    private final PlatformSql sql;

    @Inject
    public Memberships(PlatformSql sql) {
        this.sql = sql;
    }

    /**
     * A business that a person may enter now.
     *
     * @param changedAt when the person's place there changed last
     */
    public record Access(TenantCode tenant, String businessName, Role role, Instant changedAt) {}

    /**
     * A person of a business, as its member list shows them.
     *
     * @param validUntil when an auditor is out, or null
     */
    public record Member(
            UUID userId,
            String displayName,
            String email,
            Role role,
            @Nullable Instant validUntil,
            Instant since,
            long version) {}

    /** The open businesses of a person, by name. */
    public List<Access> of(UUID userId) {
        return sql.rows(
                Memberships::access,
                "select t.code, coalesce(t.name, '') as name, m.role, m.changed_at from membership m"
                        + " join tenant t on t.id = m.tenant_id"
                        + " where m.user_id = ? and t.status = 'ACTIVE'"
                        + " and (m.valid_until is null or m.valid_until > now()) order by lower(t.name), t.code",
                userId);
    }

    /** The person's place in this business; empty where they have none or it is closed. */
    public Optional<Access> of(UUID userId, TenantCode tenant) {
        return sql.row(
                Memberships::access,
                "select t.code, coalesce(t.name, '') as name, m.role, m.changed_at from membership m"
                        + " join tenant t on t.id = m.tenant_id"
                        + " where m.user_id = ? and t.code = ? and t.status = 'ACTIVE'"
                        + " and (m.valid_until is null or m.valid_until > now())",
                userId,
                tenant.value());
    }

    /** The people of a business, by name. */
    public List<Member> members(TenantId tenant) {
        return sql.rows(
                row -> new Member(
                        row.uuid("id"),
                        row.text("display_name"),
                        row.text("email"),
                        row.word("role", Role.class),
                        row.optionalInstant("valid_until").orElse(null),
                        row.instant("created_at"),
                        row.number("version")),
                "select u.id, u.display_name, u.email, m.role, m.valid_until, m.created_at, m.version from membership m"
                        + " join user_account u on u.id = m.user_id where m.tenant_id = ?"
                        + " order by lower(u.display_name), u.id",
                tenant.value());
    }

    public Optional<Membership> find(UUID userId, TenantId tenant) {
        return sql.query(Membership.class, "select m from Membership m where m.userId = ?1 and m.tenantId = ?2")
                .setParameter(1, userId)
                .setParameter(2, tenant.value())
                .getResultStream()
                .findFirst();
    }

    /** Changes of a business's members wait here for each other until the transaction ends. */
    public void waitForOthers(TenantId tenant) {
        sql.rows(row -> true, "select id from tenant where id = ? for update", tenant.value());
    }

    /** How many people own the business. */
    public int owners(TenantId tenant) {
        return sql.rows(
                        row -> row.integer("number"),
                        "select count(*)::int as number from membership where tenant_id = ? and role = 'OWNER'",
                        tenant.value())
                .get(0);
    }

    /** Adds a member; violates {@code membership_unique} where the person is one already. */
    public Membership add(Membership membership) {
        sql.add(membership);
        sql.flush();
        return membership;
    }

    public void remove(Membership membership) {
        sql.remove(membership);
        sql.flush();
    }

    private static Access access(Row row) throws java.sql.SQLException {
        return new Access(
                TenantCode.of(row.text("code")),
                row.text("name"),
                row.word("role", Role.class),
                row.instant("changed_at"));
    }
}
