package now.billing.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import now.billing.storage.PlatformSql;

/** The links that make the first owner. */
@Dependent
public class SetupLinks {
    private final PlatformSql sql;

    @Inject
    public SetupLinks(PlatformSql sql) {
        this.sql = sql;
    }

    /** Adds a link and ends all earlier ones: only the one printed last works. */
    public SetupLink replace(SetupLink link) {
        sql.execute("update setup_link set expires_at = least(expires_at, ?) where used_at is null", link.createdAt());
        return sql.add(link);
    }

    /** True where the link with this hex SHA-256 could be used now. */
    public boolean isOpen(String sha256, Instant now) {
        return sql.row(
                        row -> row.uuid(1),
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
