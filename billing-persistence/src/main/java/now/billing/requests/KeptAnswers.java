package now.billing.requests;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import now.billing.storage.TenantSql;

/** Keys and answers of one tenant, in the transaction of the command itself. */
@Dependent
public class KeptAnswers {
    private static final int DELETED_AT_ONCE = 1000;

    private final TenantSql sql;

    @Inject
    public KeptAnswers(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * Takes the key for this transaction; false where it was used before. Where another transaction holds it, this
     * waits
     * until that one has ended: its commit makes the answer false, its rollback makes it true.
     */
    public boolean take(String caller, String key, String requestDigest, Instant at) {
        return sql.execute(
                        "insert into idempotency_record"
                                + " (caller, idempotency_key, request_digest, created_at)"
                                + " values (?, ?, ?, ?) on conflict do nothing",
                        caller,
                        key,
                        requestDigest,
                        at)
                == 1;
    }

    public Optional<KeptAnswer> find(String caller, String key) {
        return sql.row(
                row -> new KeptAnswer(
                        row.text("request_digest"),
                        row.optionalInteger("status").orElse(null),
                        row.optionalText("headers").orElse(""),
                        row.optionalText("body").orElse(""),
                        row.instant("created_at")),
                "select request_digest, status, headers, body, created_at from idempotency_record"
                        + " where caller = ? and idempotency_key = ?",
                caller,
                key);
    }

    /** Keeps the answer under a key that {@link #take} took. */
    public void keep(String caller, String key, int status, String headers, String body) {
        sql.execute(
                "update idempotency_record set status = ?, headers = ?, body = ?"
                        + " where caller = ? and idempotency_key = ?",
                status,
                headers,
                body,
                caller,
                key);
    }

    /** Forgets one key, so that it can be taken again. */
    public void forget(String caller, String key) {
        sql.execute("delete from idempotency_record where caller = ? and idempotency_key = ?", caller, key);
    }

    /** Deletes a bounded number of keys that were used before this time; the number deleted. */
    public int forgetBefore(Instant time) {
        return sql.execute(
                "delete from idempotency_record where (caller, idempotency_key) in"
                        + " (select caller, idempotency_key from idempotency_record where created_at < ? limit ?)",
                time,
                DELETED_AT_ONCE);
    }
}
