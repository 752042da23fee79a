package now.billing.credentials;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import now.billing.kernel.sealing.Envelope;
import now.billing.kernel.sealing.SealingKey;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/**
 * The secrets of a tenant that we must be able to read again. Read where they are used and nowhere kept: no session,
 * log, export or answer has one.
 */
public class Credentials {
    private final TenantSql sql;
    private final DataKeys keys;
    private final Envelope envelope;

    public Credentials(TenantSql sql, DataKeys keys, Envelope envelope) {
        this.sql = sql;
        this.keys = keys;
        this.envelope = envelope;
    }

    private record Stored(int keyVersion, byte[] sealed) {}

    /** Keeps the secret in place of an earlier one. */
    public void keep(Credential name, String secret) {
        SealingKey key = keys.current(name.tenant());
        byte[] sealed = envelope.seal(key, secret.getBytes(StandardCharsets.UTF_8), name.place());
        sql.execute(
                "insert into credential (use, owner_id, key_version, sealed) values (?, ?, ?, ?)"
                        + " on conflict (use, owner_id) do update set key_version = excluded.key_version,"
                        + " sealed = excluded.sealed, version = credential.version + 1",
                name.use(),
                name.owner(),
                key.number(),
                sealed);
    }

    /**
     * The secret, if there is one.
     *
     * @throws now.billing.kernel.sealing.UnsealingFailed where somebody changed or moved it
     */
    public Optional<String> read(Credential name) {
        return sql.row(
                        Credentials::stored,
                        "select key_version, sealed from credential where use = ? and owner_id = ?",
                        name.use(),
                        name.owner())
                .map(stored -> {
                    SealingKey key = keys.of(name.tenant(), stored.keyVersion());
                    return new String(envelope.open(key, stored.sealed(), name.place()), StandardCharsets.UTF_8);
                });
    }

    /** Forgets the secret for good; nothing where there is none. */
    public void forget(Credential name) {
        sql.execute("delete from credential where use = ? and owner_id = ?", name.use(), name.owner());
    }

    private static Stored stored(Row row) throws java.sql.SQLException {
        return new Stored(row.integer("key_version"), row.bytes("sealed"));
    }
}
