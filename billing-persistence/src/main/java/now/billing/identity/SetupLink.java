package now.billing.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/** The one-time link that makes the first owner. It lives 24 hours and works once; only its hash is kept. */
@Entity
@Table(name = "setup_link")
public class SetupLink {
    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    @Nullable
    private Instant usedAt;

    /** For persistence. */
    protected SetupLink() {}

    /** A new link with the hex SHA-256 of its secret. */
    public static SetupLink of(String sha256, Instant at) {
        SetupLink link = new SetupLink();
        link.id = Ids.next();
        link.tokenHash = sha256;
        link.createdAt = at;
        link.expiresAt = at.plus(LIFETIME);
        return link;
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }
}
