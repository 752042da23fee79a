package now.billing.messaging;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/**
 * The answers to requests that carried an {@code Idempotency-Key}; written in the transaction of the work itself, so
 * that
 * either both are there or neither.
 */
@Dependent
public class IdempotencyRecords {
    private final TenantSql sql;

    @Inject
    public IdempotencyRecords(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * Reserves the key. A second request with the same key waits here until the first one's transaction has ended.
     *
     * @return false if the key is taken; then {@link #find} has the first answer
     */
    public boolean begin(String caller, String key, String operation, String requestDigest, Instant at) {
        return sql.execute(
                        "insert into idempotency_record (caller, idempotency_key, operation,"
                                + " request_digest, created_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        caller,
                        key,
                        operation,
                        requestDigest,
                        at)
                == 1;
    }

    /** Keeps the first answer. */
    public void answer(String caller, String key, int status, String headers, String body) {
        int changed = sql.execute(
                "update idempotency_record set status = ?, headers = ?, body = ?"
                        + " where caller = ? and idempotency_key = ? and status is null",
                status,
                headers,
                body,
                caller,
                key);
        if (changed != 1) {
            throw new IllegalStateException("an answer belongs to a key that was begun and not answered yet");
        }
    }

    public Optional<IdempotencyRecord> find(String caller, String key) {
        return sql.row(
                IdempotencyRecords::record,
                "select caller, idempotency_key, operation, request_digest, status, headers, body, created_at"
                        + " from idempotency_record where caller = ? and idempotency_key = ?",
                caller,
                key);
    }

    /** Forgets keys older than this; the contract keeps them for 24 hours at least. */
    public int forgetBefore(Instant instant) {
        return sql.execute("delete from idempotency_record where created_at < ?", instant);
    }

    private static IdempotencyRecord record(Row row) throws SQLException {
        Integer status = row.optionalText(5).map(Integer::valueOf).orElse(null);
        return new IdempotencyRecord(
                row.text(1), row.text(2), row.text(3), row.text(4), status, row.text(6), row.text(7), row.instant(8));
    }
}
