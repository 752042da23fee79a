package now.billing.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import now.billing.storage.PlatformSql;

/** From which browsers people have signed in before, over all nodes. A browser is the digest of its secret cookie. */
@Dependent
public class KnownBrowsers {
    /** Browsers of a person that are remembered; of more than these the one not seen for longest is forgotten. */
    public static final int MOST = 10;

    private final PlatformSql sql;

    @Inject
    public KnownBrowsers(PlatformSql sql) {
        this.sql = sql;
    }

    /** True where the person with this e-mail address has signed in from the browser. */
    public boolean isKnown(String email, String digest) {
        return sql.row(
                        row -> row.uuid("user_id"),
                        "select b.user_id from known_browser b join user_account u on u.id = b.user_id"
                                + " where b.digest = ? and u.email_key = ?",
                        digest,
                        UserAccount.key(email))
                .isPresent();
    }

    /**
     * Notes that the person has signed in, and gives the browser its new secret, for everybody who uses it: one that
     * somebody else had planted or has seen is worth nothing afterwards.
     *
     * @param before digest of the secret it came with; one that is known to nobody changes nothing
     */
    public void remember(UUID userId, String before, String digest, Instant now) {
        sql.execute("update known_browser set digest = ? where digest = ?", digest, before);
        sql.execute(
                "insert into known_browser (user_id, digest, seen_at) values (?, ?, ?)"
                        + " on conflict (user_id, digest) do update set seen_at = excluded.seen_at",
                userId,
                digest,
                now);
        sql.execute(
                "delete from known_browser where user_id = ? and digest not in (select digest from known_browser"
                        + " where user_id = ? order by seen_at desc, digest limit ?)",
                userId,
                userId,
                MOST);
    }
}
