package now.billing.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import now.billing.storage.PlatformSql;
import now.billing.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** The links that make the first owner. */
@Dependent
public class SetupLinks {
    private final PlatformSql sql;

    @Inject
    public SetupLinks(PlatformSql sql) {
        this.sql = sql;
    }

    /** What an open link has already made, so that an interrupted set-up goes on and makes nothing twice. */
    public record Progress(@Nullable UUID userId, @Nullable TenantId tenant) {}

    /** Lets one node after the other make a link; held until the transaction ends. */
    public void waitForOthers() {
        sql.rows(row -> true, "select pg_advisory_xact_lock(7262001)");
    }

    /** True for one caller at a time: until its transaction ends, every other one gets false at once. */
    public boolean holdAlone(String sha256) {
        return sql.row(
                        row -> row.flag("held"),
                        "select pg_try_advisory_xact_lock(7262002, hashtext(?)) as held",
                        sha256)
                .orElse(false);
    }

    /** The progress of an open link, locked until the transaction ends; empty where it can't be used (any more). */
    public Optional<Progress> lock(String sha256, Instant now) {
        return sql.row(
                row -> new Progress(
                        row.optionalUuid("user_id").orElse(null),
                        row.optionalUuid("tenant_id").map(TenantId::of).orElse(null)),
                "select user_id, tenant_id from setup_link where token_hash = ? and used_at is null and expires_at > ?"
                        + " for update",
                sha256,
                now);
    }

    /** Remembers what the link has made. */
    public void remember(String sha256, UUID userId, TenantId tenant) {
        sql.execute(
                "update setup_link set user_id = ?, tenant_id = ? where token_hash = ?",
                userId,
                tenant.value(),
                sha256);
    }

    /** Adds a link and ends all earlier ones: only the one printed last works. */
    public SetupLink replace(SetupLink link) {
        sql.execute("update setup_link set expires_at = least(expires_at, ?) where used_at is null", link.createdAt());
        return sql.add(link);
    }

    /** True where the link with this hex SHA-256 could be used now. */
    public boolean isOpen(String sha256, Instant now) {
        return sql.row(
                        row -> row.uuid("id"),
                        "select id from setup_link where token_hash = ? and used_at is null and expires_at > ?",
                        sha256,
                        now)
                .isPresent();
    }

    /** Uses the link up; true for exactly one caller. */
    public boolean use(String sha256, Instant now) {
        return sql.execute(
                        "update setup_link set used_at = ? where token_hash = ? and used_at is null and expires_at > ?",
                        now,
                        sha256,
                        now)
                == 1;
    }
}
