package now.billing.access.boundary;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import now.billing.kernel.shape.Shape;
import now.billing.tenancy.TenantCode;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, and for which tenant; written into the name of the authenticated principal.
 *
 * @param kind person, API token or the system itself
 * @param id user id or token id; null only for the system
 * @param tenant the one tenant of this call
 */
public record Caller(Kind kind, @Nullable UUID id, TenantCode tenant) {
    private static final Shape NAME =
            Shape.of("(?:([uk]):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|(system))@([a-z0-9]{12})", 60);

    /** What kind of caller it is. */
    public enum Kind {
        PERSON,
        TOKEN,
        SYSTEM
    }

    public Caller {
        if ((id == null) != (kind == Kind.SYSTEM)) {
            throw new IllegalArgumentException("people and tokens have an id, the system has none");
        }
    }

    public static Caller person(UUID userId, TenantCode tenant) {
        return new Caller(Kind.PERSON, userId, tenant);
    }

    public static Caller token(UUID tokenId, TenantCode tenant) {
        return new Caller(Kind.TOKEN, tokenId, tenant);
    }

    public static Caller system(TenantCode tenant) {
        return new Caller(Kind.SYSTEM, null, tenant);
    }

    /** The caller of a principal's name; empty where the name is anybody else's, such as the anonymous caller's. */
    public static Optional<Caller> parse(String principalName) {
        return NAME.match(principalName).map(Caller::named);
    }

    private static Caller named(MatchResult name) {
        TenantCode tenant = TenantCode.of(name.group(4));
        if (name.group(3) != null) {
            return system(tenant);
        }
        UUID id = UUID.fromString(name.group(2));
        return "u".equals(name.group(1)) ? person(id, tenant) : token(id, tenant);
    }

    /** The principal's name: {@code u:<user>@<tenant>}, {@code k:<token>@<tenant>} or {@code system@<tenant>}. */
    public String name() {
        return actor() + "@" + tenant;
    }

    /** The caller without the tenant, as it is written into rows of that tenant: {@code u:<user>}, {@code system}. */
    public String actor() {
        return switch (kind) {
            case PERSON -> "u:" + id;
            case TOKEN -> "k:" + id;
            case SYSTEM -> "system";
        };
    }

    /** The user, where a person calls. */
    public Optional<UUID> userId() {
        return kind == Kind.PERSON ? Optional.ofNullable(id) : Optional.empty();
    }
}
