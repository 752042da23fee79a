package now.billing.credentials;

import java.security.SecureRandom;
import java.util.Optional;
import now.billing.kernel.sealing.Envelope;
import now.billing.kernel.sealing.KeyRing;
import now.billing.kernel.sealing.Place;
import now.billing.kernel.sealing.SealingKey;
import now.billing.kernel.sealing.UnsealingFailed;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;

/** The keys of a tenant, opened for one use; made with the first secret. */
public class DataKeys {
    private static final int FIRST = 1;

    private final TenantSql sql;
    private final KeyRing ring;
    private final Envelope envelope;
    private final SecureRandom random = new SecureRandom();

    public DataKeys(TenantSql sql, KeyRing ring, Envelope envelope) {
        this.sql = sql;
        this.ring = ring;
        this.envelope = envelope;
    }

    /** The newest key, for what is sealed now. */
    SealingKey current(TenantCode tenant) {
        return newest(tenant).orElseGet(() -> {
            SealingKey made = SealingKey.random(FIRST, random);
            byte[] sealed = envelope.seal(ring.current(), made.bytes(), Place.ofDataKey(tenant.value(), FIRST));
            sql.execute(
                    "insert into data_key (version, sealed) values (?, ?) on conflict (version) do nothing",
                    FIRST,
                    sealed);
            // Of two first secrets at one moment the key of one counts, for both.
            return newest(tenant).orElseThrow();
        });
    }

    /** The key of this version. */
    SealingKey of(TenantCode tenant, int version) {
        return sql.row(row -> row.bytes("sealed"), "select sealed from data_key where version = ?", version)
                .map(blob -> opened(tenant, version, blob))
                .orElseThrow(() -> new IllegalStateException("key " + version + " of tenant " + tenant + " is gone"));
    }

    private Optional<SealingKey> newest(TenantCode tenant) {
        return sql.row(
                row -> opened(tenant, row.integer("version"), row.bytes("sealed")),
                "select version, sealed from data_key order by version desc limit 1");
    }

    /** @throws UnsealingFailed where it was changed, or its master key is not on the ring */
    private SealingKey opened(TenantCode tenant, int version, byte[] sealed) {
        SealingKey master = ring.required(envelope.keyNumber(sealed));
        return new SealingKey(version, envelope.open(master, sealed, Place.ofDataKey(tenant.value(), version)));
    }
}
