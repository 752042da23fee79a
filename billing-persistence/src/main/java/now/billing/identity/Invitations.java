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
                "insert into invitation (id, tenant_id, email, email_key, role, valid_until, language, invited_by,"
                        + " token_hash, created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                invitation.id(),
                invitation.tenant().value(),
                invitation.email(),
                UserAccount.key(invitation.email()),
                invitation.role().name(),
                invitation.validUntil(),
                invitation.language(),
                invitation.invitedBy(),
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

    /** The invitation that a token opens now: not ended, and neither link nor an auditor's time is over. */
    public Optional<Invitation> byToken(String sha256, Instant now) {
        return sql.row(
                Invitations::read,
                "select * from invitation where token_hash = ? and ended_at is null and expires_at > ?"
                        + " and (valid_until is null or valid_until > ?)",
                sha256,
                now,
                now);
    }

    /** The same, locked until the transaction ends: of many who come at once the first has it. */
    public Optional<Invitation> lockByToken(String sha256, Instant now) {
        return sql.row(
                Invitations::read,
                "select * from invitation where token_hash = ? and ended_at is null and expires_at > ?"
                        + " and (valid_until is null or valid_until > ?) for update",
                sha256,
                now,
                now);
    }

    /** Gives it a new token and its whole time anew, by whoever sends it now; the link before works no more. */
    public void renew(UUID id, String invitedBy, String sha256, Instant now) {
        sql.execute(
                "update invitation set token_hash = ?, expires_at = ?, mailed_at = null, invited_by = ? where id = ?",
                sha256,
                now.plus(Invitation.LIFETIME),
                invitedBy,
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

    /** Ends those of a business that wait and that this person or one of the person's tokens has sent. */
    public void revokeOfPerson(TenantId tenant, UUID user, Instant now) {
        sql.execute(
                "update invitation set ended_at = ? where tenant_id = ? and ended_at is null and (invited_by = ?"
                        + " or invited_by in (select 'k:' || id from api_token where tenant_id = ?"
                        + " and created_by = ?))",
                now,
                tenant.value(),
                "u:" + user,
                tenant.value(),
                user);
    }

    /** Ends those of a business that wait and that this token or one made with it has sent. */
    public void revokeOfToken(TenantId tenant, UUID token, Instant now) {
        sql.execute(
                "with recursive made as (select id from api_token where id = ? union select k.id"
                        + " from api_token k join made on k.made_with = made.id) update invitation set ended_at = ?"
                        + " where tenant_id = ? and ended_at is null"
                        + " and invited_by in (select 'k:' || id from made)",
                token,
                now,
                tenant.value());
    }

    private static Invitation read(Row row) throws java.sql.SQLException {
        return new Invitation(
                row.uuid("id"),
                TenantId.of(row.uuid("tenant_id")),
                row.text("email"),
                row.word("role", Role.class),
                row.optionalInstant("valid_until").orElse(null),
                row.text("language"),
                row.text("invited_by"),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.optionalInstant("mailed_at").orElse(null));
    }
}
