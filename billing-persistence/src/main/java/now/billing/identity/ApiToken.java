package now.billing.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.text.Text;
import now.billing.storage.Ids;
import now.billing.storage.UuidConverter;
import now.billing.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A machine's key to one business. Only the SHA-256 of the token is kept; its first characters are kept in the clear so
 * that people can tell their tokens apart.
 */
@Entity
@Table(name = "api_token")
public class ApiToken {
    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    private String name;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "token_prefix")
    private String tokenPrefix;

    /** The words of permissions with a blank between them. */
    private String permissions;

    @Column(name = "created_by")
    @Convert(converter = UuidConverter.class)
    @Nullable
    private UUID createdBy;

    @Column(name = "made_with")
    @Convert(converter = UuidConverter.class)
    @Nullable
    private UUID madeWith;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    @Nullable
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    @Nullable
    private Instant revokedAt;

    @Version
    private long version;

    /** For persistence. */
    protected ApiToken() {}

    /** What a new token is: its name, the hex SHA-256 of the token, the characters shown later, what it may do. */
    public record Content(String name, String sha256, String prefix, Set<Permission> permissions) {}

    /** A new token; {@code createdBy} is the user who made it, or null for nobody, which opens nothing. */
    public static ApiToken of(TenantId tenant, Content content, @Nullable UUID createdBy, Instant at) {
        ApiToken token = new ApiToken();
        token.id = Ids.next();
        token.tenantId = tenant.value();
        token.name = Text.typedLine(content.name());
        token.tokenHash = content.sha256();
        token.tokenPrefix = content.prefix();
        token.permissions = String.join(" ", Permission.words(content.permissions()));
        token.createdBy = createdBy;
        token.createdAt = at;
        return token;
    }

    /** A new token that another one of the same business makes: it stands for the same person and falls with it. */
    public static ApiToken madeWith(ApiToken maker, Content content, Instant at) {
        ApiToken token = of(maker.tenant(), content, maker.createdBy, at);
        token.madeWith = maker.id;
        return token;
    }

    /** Closes the token for good; closing it again changes nothing. */
    public void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public TenantId tenant() {
        return TenantId.of(tenantId);
    }

    public String name() {
        return name;
    }

    public String prefix() {
        return tokenPrefix;
    }

    public Set<Permission> permissions() {
        return permissions(permissions);
    }

    /** What is stored of permissions, read; a word that is none by now is left out. */
    static Set<Permission> permissions(String stored) {
        return Stream.of(stored.split(" "))
                .flatMap(word -> Permission.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<UUID> createdBy() {
        return Optional.ofNullable(createdBy);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
