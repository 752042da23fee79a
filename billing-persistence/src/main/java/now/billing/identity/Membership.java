package now.billing.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import now.billing.storage.Ids;
import now.billing.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** A person's place in a business: one role in one tenant. */
@Entity
@Table(name = "membership")
public class Membership {
    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "valid_until")
    @Nullable
    private Instant validUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    /** For persistence. */
    protected Membership() {}

    public static Membership of(UUID userId, TenantId tenant, Role role, Instant at) {
        Membership membership = new Membership();
        membership.id = Ids.next();
        membership.userId = userId;
        membership.tenantId = tenant.value();
        membership.role = role;
        membership.createdAt = at;
        membership.changedAt = at;
        return membership;
    }

    /** A place that an auditor has until then only; null for no end. */
    public static Membership until(@Nullable Instant end, UUID userId, TenantId tenant, Role role, Instant at) {
        Membership membership = of(userId, tenant, role, at);
        membership.validUntil = end;
        return membership;
    }

    /** Another role, for an auditor until then; sessions that began before are over. */
    public void become(Role newRole, @Nullable Instant end, Instant at) {
        role = newRole;
        validUntil = end;
        changedAt = at;
    }

    /** True where an auditor's time is over: the person is out, though the row is there. */
    public boolean isOver(Instant now) {
        return validUntil != null && !validUntil.isAfter(now);
    }

    public long version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public UUID userId() {
        return userId;
    }

    public TenantId tenant() {
        return TenantId.of(tenantId);
    }

    public Role role() {
        return role;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
