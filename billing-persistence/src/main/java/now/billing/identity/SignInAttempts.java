package now.billing.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import now.billing.storage.PlatformSql;

/** Remembers failed sign-ins, over all nodes. */
@Dependent
public class SignInAttempts {
    private final PlatformSql sql;

    @Inject
    public SignInAttempts(PlatformSql sql) {
        this.sql = sql;
    }

    /** Until when the next attempt is refused; empty where it may be made now. */
    public Optional<Instant> blockedUntil(SignInThrottle throttle, Instant now) {
        return sql.row(
                row -> row.instant(1),
                "select blocked_until from sign_in_throttle where key = ? and blocked_until > ?",
                throttle.key(),
                now);
    }

    /** Counts a failure and returns until when the next attempt is refused. */
    public Instant failed(SignInThrottle throttle, Instant now) {
        int failures = sql.rows(
                        row -> row.integer(1),
                        "insert into sign_in_throttle (key, failures, failed_at, blocked_until) values (?, 1, ?, ?)"
                                + " on conflict (key) do update set failed_at = excluded.failed_at, failures ="
                                + " case when sign_in_throttle.failed_at < ? then 1"
                                + " else sign_in_throttle.failures + 1 end returning failures",
                        throttle.key(),
                        now,
                        now,
                        now.minus(SignInThrottle.MEMORY))
                .get(0);
        Instant until = now.plus(throttle.wait(failures));
        sql.execute("update sign_in_throttle set blocked_until = ? where key = ?", until, throttle.key());
        return until;
    }

    /** Forgets the failures after a sign-in that worked. */
    public void succeeded(SignInThrottle throttle) {
        sql.execute("delete from sign_in_throttle where key = ?", throttle.key());
    }

    /** Deletes what is too old to matter; clock work calls it. */
    public int forgetBefore(Instant time) {
        return sql.execute("delete from sign_in_throttle where failed_at < ? and blocked_until < ?", time, time);
    }
}
