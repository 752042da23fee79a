package now.billing.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.storage.PlatformSql;
import now.billing.storage.Row;
import now.billing.tenancy.TenantId;

/** Who was asked to join which business, and has not answered yet. */
@Dependent
public class Invitations {
    private final PlatformSql sql;

    @Inject
    public Invitations(PlatformSql sql) {
        this.sql = sql;
    }

    /** Adds one with the hex SHA-256 of its token; violates {@code invitation_one_open} where the address has one. */
    public void add(Invitation invitation, String sha256) {
        sql.execute(
                "insert into invitation (id, tenant_id, email, email_key, role, valid_until, language, token_hash,"
                        + " created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                invitation.id(),
                invitation.tenant().value(),
                invitation.email(),
                UserAccount.key(invitation.email()),
                invitation.role().name(),
                invitation.validUntil(),
                invitation.language(),
                sha256,
                invitation.createdAt(),
                invitation.expiresAt());
    }

    /** Those that nobody has answered or revoked, also where the link is too old by now; newest first. */
    public List<Invitation> open(TenantId tenant) {
        return sql.rows(
                Invitations::read,
                "select * from invitation where tenant_id = ? and ended_at is null order by created_at desc, id",
                tenant.value());
    }

    /** One of these, locked until the transaction ends; empty for another business's. */
    public Optional<Invitation> lock(TenantId tenant, UUID id) {
        return sql.row(
                Invitations::read,
                "select * from invitation where tenant_id = ? and id = ? and ended_at is null for update",
                tenant.value(),
                id);
    }

    /** The invitation that a token opens now. */
    public Optional<Invitation> byToken(String sha256, Instant now) {
        return sql.row(
                Invitations::read,
                "select * from invitation where token_hash = ? and ended_at is null and expires_at > ?",
                sha256,
                now);
    }

    /** The same, locked until the transaction ends: of many who come at once the first has it. */
    public Optional<Invitation> lockByToken(String sha256, Instant now) {
        return sql.row(
                Invitations::read,
                "select * from invitation where token_hash = ? and ended_at is null and expires_at > ? for update",
                sha256,
                now);
    }

    /** Gives it a new token and its whole time anew; the link before works no more. */
    public void renew(UUID id, String sha256, Instant now) {
        sql.execute(
                "update invitation set token_hash = ?, expires_at = ?, mailed_at = null where id = ?",
                sha256,
                now.plus(Invitation.LIFETIME),
                id);
    }

    public void mailed(UUID id, String sha256, Instant now) {
        sql.execute("update invitation set mailed_at = ? where id = ? and token_hash = ?", now, id, sha256);
    }

    /** The person has come in. */
    public void accepted(UUID id, UUID user, Instant now) {
        sql.execute("update invitation set ended_at = ?, user_id = ? where id = ?", now, user, id);
    }

    public void revoke(UUID id, Instant now) {
        sql.execute("update invitation set ended_at = ? where id = ?", now, id);
    }

    private static Invitation read(Row row) throws java.sql.SQLException {
        return new Invitation(
                row.uuid("id"),
                TenantId.of(row.uuid("tenant_id")),
                row.text("email"),
                row.word("role", Role.class),
                row.optionalInstant("valid_until").orElse(null),
                row.text("language"),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.optionalInstant("mailed_at").orElse(null));
    }
}
