package now.billing.storage.keys;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import now.billing.kernel.sealing.AesGcmEnvelope;
import now.billing.kernel.sealing.Envelope;
import now.billing.kernel.sealing.KeyRing;
import now.billing.kernel.sealing.Place;
import now.billing.kernel.sealing.SealingKey;
import now.billing.kernel.sealing.UnsealingFailed;

/**
 * Renews keys while the product runs: a transaction for each key and each secret, so that nobody waits, and a job that
 * was stopped goes on where it was when it is started again.
 *
 * <p>The tenant's own writes and this job meet in the row that both lock; whoever comes second works on what the first
 * has left. A key of a tenant goes in a later run, when nothing is sealed with it and no transaction that still knew it
 * as the newest can be open.
 */
public final class KeyRenewal {
    private static final String CODES = "select code from platform.tenant order by code";

    private final DataSource admin;
    private final KeyRing ring;
    private final Envelope envelope = new AesGcmEnvelope();
    private final SecureRandom random = new SecureRandom();

    public KeyRenewal(DataSource admin, KeyRing ring) {
        this.admin = admin;
        this.ring = ring;
    }

    /**
     * What a run has done.
     *
     * @param wrapped keys of tenants that are now under the current seal key
     * @param sealed secrets that are now under their tenant's newest key
     * @param dropped old keys of tenants that went
     * @param failed keys and secrets that do not open, in words; all others are done
     */
    public record Report(int wrapped, int sealed, int dropped, List<String> failed) {
        Report plus(Report more) {
            List<String> all =
                    Stream.concat(failed.stream(), more.failed.stream()).toList();
            return new Report(wrapped + more.wrapped, sealed + more.sealed, dropped + more.dropped, all);
        }
    }

    /** Brings the keys of all tenants under the current seal key; the old seal keys may leave the ring afterwards. */
    public Report rewrap() {
        return run((connection, code) -> {
            List<String> failed = new ArrayList<>();
            return new Report(rewrap(connection, code, failed), 0, 0, failed);
        });
    }

    /** Also gives each tenant a new key, unless its newest is younger than an hour, and seals every secret with it. */
    public Report renew() {
        return run((connection, code) -> {
            List<String> failed = new ArrayList<>();
            int wrapped = rewrap(connection, code, failed);
            addKey(connection, code);
            int resealed = reseal(connection, code, failed);
            return new Report(wrapped, resealed, drop(connection, code), failed);
        });
    }

    private interface OfTenant {
        Report run(Connection connection, String code) throws SQLException;
    }

    private Report run(OfTenant work) {
        Report report = new Report(0, 0, 0, List.of());
        try (Connection connection = admin.getConnection()) {
            connection.setAutoCommit(false);
            refuseOtherRing(connection);
            List<String> codes = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(CODES);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    codes.add(rows.getString("code"));
                }
            }
            connection.commit();
            for (String code : codes) {
                report = report.plus(work.run(connection, code));
            }
            if (report.failed().isEmpty()) {
                forgetOldCanaries(connection);
            }
            return report;
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "stopped after " + report + "; the same command goes on: " + failure.getMessage(), failure);
        }
    }

    /** Only the ring of the last start: what is sealed here must open on the nodes that run. */
    private void refuseOtherRing(Connection connection) throws SQLException {
        List<Integer> used = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select number from platform.key_canary where kind = 'SEAL' order by created_at desc, number");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                used.add(rows.getInt("number"));
            }
        }
        boolean lacksOne = used.stream().anyMatch(number -> ring.find(number).isEmpty());
        if (lacksOne || used.isEmpty() || used.get(0) != ring.current().number()) {
            throw new IllegalStateException(
                    "this is not the key ring that the system runs with; start the nodes with this ring first");
        }
    }

    private int rewrap(Connection connection, String code, List<String> failed) throws SQLException {
        int done = 0;
        for (int version : versions(connection, code)) {
            byte[] sealed = locked(connection, code, version);
            try {
                if (envelope.keyNumber(sealed) != ring.current().number()) {
                    byte[] fresh =
                            envelope.seal(ring.current(), open(code, version, sealed), Place.ofDataKey(code, version));
                    String text = "update t_%s.data_key set sealed = ? where version = ?".formatted(code);
                    update(connection, text, fresh, version);
                    done++;
                }
            } catch (UnsealingFailed closed) {
                failed.add("key " + version + " of the tenant " + code + ": " + closed.getMessage());
            }
            connection.commit();
        }
        return done;
    }

    private void addKey(Connection connection, String code) throws SQLException {
        List<Integer> versions = versions(connection, code);
        if (!versions.isEmpty()) {
            int next = versions.get(versions.size() - 1) + 1;
            byte[] sealed = envelope.seal(
                    ring.current(), SealingKey.random(next, random).bytes(), Place.ofDataKey(code, next));
            String text = ("insert into t_%1$s.data_key (sealed, version) select ?, ? where not exists"
                            + " (select 1 from t_%1$s.data_key where created_at > now() - interval '1 hour')")
                    .formatted(code);
            update(connection, text, sealed, next);
        }
        connection.commit();
    }

    /** One secret a transaction, each of those under an old key once; what does not open is stepped over. */
    private int reseal(Connection connection, String code, List<String> failed) throws SQLException {
        List<Integer> versions = versions(connection, code);
        if (versions.size() < 2) {
            return 0;
        }
        int newest = versions.get(versions.size() - 1);
        int done = 0;
        Optional<Stale> next = stale(connection, code, newest, Stale.FIRST);
        while (next.isPresent()) {
            Stale secret = next.get();
            try {
                SealingKey key = key(connection, code, newest);
                byte[] plain =
                        envelope.open(key(connection, code, secret.version()), secret.sealed(), secret.place(code));
                write(connection, code, secret, newest, envelope.seal(key, plain, secret.place(code)));
                done++;
            } catch (UnsealingFailed closed) {
                failed.add("secret " + secret.use() + " " + secret.owner() + " of the tenant " + code + ": "
                        + closed.getMessage());
            }
            connection.commit();
            next = stale(connection, code, newest, secret);
        }
        connection.commit();
        return done;
    }

    private record Stale(String use, UUID owner, int version, byte[] sealed) {
        /** Before all others. */
        static final Stale FIRST = new Stale("", new UUID(0, 0), 0, new byte[0]);

        Place place(String code) {
            return Place.ofCredential(code, use, owner);
        }
    }

    private static Optional<Stale> stale(Connection connection, String code, int newest, Stale after)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(("select use, owner_id, key_version, sealed"
                        + " from t_%s.credential where key_version < ? and (use, owner_id) > (?, ?)"
                        + " order by use, owner_id limit 1 for update")
                .formatted(code))) {
            query.setInt(1, newest);
            query.setString(2, after.use());
            query.setObject(3, after.owner());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Stale(
                                rows.getString("use"),
                                rows.getObject("owner_id", UUID.class),
                                rows.getInt("key_version"),
                                rows.getBytes("sealed")))
                        : Optional.empty();
            }
        }
    }

    private static void write(Connection connection, String code, Stale secret, int newest, byte[] sealed)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(("update t_%s.credential set sealed = ?,"
                        + " key_version = ?, version = version + 1 where use = ? and owner_id = ?")
                .formatted(code))) {
            update.setBytes(1, sealed);
            update.setInt(2, newest);
            update.setString(3, secret.use());
            update.setObject(4, secret.owner());
            update.executeUpdate();
        }
    }

    private static int drop(Connection connection, String code) throws SQLException {
        String text = ("delete from t_%1$s.data_key k where not exists (select 1 from t_%1$s.credential c"
                        + " where c.key_version = k.version) and exists (select 1 from t_%1$s.data_key n"
                        + " where n.version = k.version + 1 and n.created_at < now() - interval '1 hour')")
                .formatted(code);
        try (PreparedStatement delete = connection.prepareStatement(text)) {
            int dropped = delete.executeUpdate();
            connection.commit();
            return dropped;
        }
    }

    private static List<Integer> versions(Connection connection, String code) throws SQLException {
        List<Integer> versions = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select version from t_%s.data_key order by version".formatted(code));
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                versions.add(rows.getInt("version"));
            }
        }
        return versions;
    }

    private SealingKey key(Connection connection, String code, int version) throws SQLException {
        return new SealingKey(version, open(code, version, locked(connection, code, version)));
    }

    private byte[] open(String code, int version, byte[] sealed) {
        return envelope.open(ring.required(envelope.keyNumber(sealed)), sealed, Place.ofDataKey(code, version));
    }

    private static byte[] locked(Connection connection, String code, int version) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select sealed from t_%s.data_key where version = ? for no key update".formatted(code))) {
            query.setInt(1, version);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getBytes("sealed");
            }
        }
    }

    private static void update(Connection connection, String text, byte[] sealed, int version) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(text)) {
            update.setBytes(1, sealed);
            update.setInt(2, version);
            update.executeUpdate();
        }
    }

    /** Where a key of a tenant came from elsewhere meanwhile, such as with a restored table, all is remembered. */
    private void forgetOldCanaries(Connection connection) throws SQLException {
        if (!Set.of(ring.current().number())
                .containsAll(KeyHeaders.numbers(connection).keySet())) {
            throw new IllegalStateException("a key of a tenant is under another seal key by now; run it again");
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from platform.key_canary where kind = 'SEAL' and number <> ?")) {
            delete.setInt(1, ring.current().number());
            delete.executeUpdate();
            connection.commit();
        }
    }
}
