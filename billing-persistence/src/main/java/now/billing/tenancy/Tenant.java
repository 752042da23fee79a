package now.billing.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One customer of the platform, with a schema and a role of its own.
 *
 * <p>Life: the launcher provisions it as SPARE, {@link Tenants#claim} hands it to a new business (ACTIVE), it may be
 * suspended and resumed, and is closed at the end. Its code never changes and is never used again.
 */
@Entity
@Table(name = "tenant")
public class Tenant {
    @Id
    private UUID id;

    private String code;

    @Nullable
    private String name;

    @Enumerated(EnumType.STRING)
    private TenantStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "activated_at")
    @Nullable
    private Instant activatedAt;

    @Version
    private long version;

    /** For persistence. */
    protected Tenant() {}

    /** Gives the spare tenant to a business. */
    void activate(String businessName, Instant at) {
        if (status != TenantStatus.SPARE) {
            throw new IllegalStateException("the tenant is " + status + ", not spare");
        }
        name = businessName;
        status = TenantStatus.ACTIVE;
        activatedAt = at;
    }

    public void rename(String businessName) {
        name = businessName;
    }

    /** Closes the tenant to its users until {@link #resume}. */
    public void suspend() {
        status = change(TenantStatus.ACTIVE, TenantStatus.SUSPENDED);
    }

    public void resume() {
        status = change(TenantStatus.SUSPENDED, TenantStatus.ACTIVE);
    }

    private TenantStatus change(TenantStatus from, TenantStatus to) {
        if (status != from) {
            throw new IllegalStateException("the tenant is " + status + ", not " + from);
        }
        return to;
    }

    public TenantId id() {
        return TenantId.of(id);
    }

    public TenantCode code() {
        return TenantCode.of(code);
    }

    /** The business name, once somebody owns the tenant. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public TenantStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> activatedAt() {
        return Optional.ofNullable(activatedAt);
    }
}
