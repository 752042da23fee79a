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

    @Column(name = "created_at")
    private Instant createdAt;

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
        return membership;
    }

    public void become(Role newRole) {
        role = newRole;
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
