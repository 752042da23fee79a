package now.billing.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.storage.PlatformSql;
import now.billing.storage.Row;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** The keys of machines. */
@Dependent
public class ApiTokens {
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final PlatformSql sql;

    @Inject
    public ApiTokens(PlatformSql sql) {
        this.sql = sql;
    }

    /**
     * What the bearer of a token may do.
     *
     * @param usedAt when its use was noted last
     */
    public record Access(
            UUID tokenId,
            TenantCode tenant,
            Set<Permission> permissions,
            @Nullable Instant usedAt) {
        /** False while its use was noted a moment ago, so that calls one after the other only read. */
        public boolean isUseToBeNoted(Instant now) {
            return usedAt == null || usedAt.isBefore(now.minus(USE_NOTED_EVERY));
        }
    }

    /**
     * What the token with this hex SHA-256 opens: what was given to it, as far as its maker still may it. Empty where
     * it is unknown or revoked, its business is closed, or its maker belongs there no more.
     */
    public Optional<Access> access(String sha256) {
        return sql.row(
                        ApiTokens::access,
                        "select k.id, t.code, k.permissions, m.role, k.last_used_at from api_token k join tenant t on"
                                + " t.id = k.tenant_id join membership m on m.tenant_id = k.tenant_id and m.user_id ="
                                + " k.created_by where k.token_hash = ? and k.revoked_at is null and t.status ="
                                + " 'ACTIVE' and (m.valid_until is null or m.valid_until > now())",
                        sha256)
                .filter(access -> !access.permissions().isEmpty());
    }

    /** What the token may do now: less than it was given where its maker may less by now. */
    public Set<Permission> permissions(UUID tokenId) {
        return sql.row(
                        ApiTokens::access,
                        "select k.id, t.code, k.permissions, m.role, k.last_used_at from api_token k join tenant t on"
                                + " t.id = k.tenant_id join membership m on m.tenant_id = k.tenant_id and m.user_id ="
                                + " k.created_by where k.id = ? and k.revoked_at is null"
                                + " and (m.valid_until is null or m.valid_until > now())",
                        tokenId)
                .map(Access::permissions)
                .orElse(Set.of());
    }

    /** Closes everything that the token has made, and what that has made. */
    public void revokeMadeWith(UUID tokenId, Instant at) {
        sql.execute(
                "with recursive made as (select id from api_token where made_with = ? union select k.id"
                        + " from api_token k join made on k.made_with = made.id) update api_token set revoked_at = ?,"
                        + " version = version + 1 where revoked_at is null and id in (select id from made)",
                tokenId,
                at);
    }

    /** Closes all that a person made in a business, also with a token: none lives again when the person comes back. */
    public void revokeMadeBy(TenantId tenant, UUID userId, Instant at) {
        sql.execute(
                "update api_token set revoked_at = ?, version = version + 1"
                        + " where tenant_id = ? and created_by = ? and revoked_at is null",
                at,
                tenant.value(),
                userId);
    }

    /** Notes that the token was used, at most once a minute. */
    public void used(UUID tokenId, Instant at) {
        sql.execute(
                "update api_token set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)",
                at,
                tokenId,
                at.minus(USE_NOTED_EVERY));
    }

    /** All tokens of a business, revoked ones too, newest first. */
    public List<ApiToken> of(TenantId tenant) {
        return sql.query(ApiToken.class, "select k from ApiToken k where k.tenantId = ?1 order by k.id desc")
                .setParameter(1, tenant.value())
                .getResultList();
    }

    /** The token of this business; empty for a token of another one. */
    public Optional<ApiToken> find(TenantId tenant, UUID id) {
        return sql.find(ApiToken.class, id).filter(token -> token.tenant().equals(tenant));
    }

    public ApiToken add(ApiToken token) {
        return sql.add(token);
    }

    private static Access access(Row row) throws java.sql.SQLException {
        Set<Permission> held = row.word("role", Role.class).permissions();
        Set<Permission> given = ApiToken.permissions(row.text("permissions")).stream()
                .filter(held::contains)
                .collect(Collectors.toUnmodifiableSet());
        return new Access(
                row.uuid("id"),
                TenantCode.of(row.text("code")),
                given,
                row.optionalInstant("last_used_at").orElse(null));
    }
}
