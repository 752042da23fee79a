package now.billing.storage.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import now.billing.kernel.sealing.AesGcmEnvelope;
import now.billing.kernel.sealing.Envelope;
import now.billing.kernel.sealing.KeyRing;
import now.billing.kernel.sealing.Place;
import now.billing.kernel.sealing.SealingKey;
import now.billing.kernel.sealing.UnsealingFailed;
import org.jspecify.annotations.Nullable;

/**
 * Holds the ring against the database at each start: a wrong ring stops the start instead of sealing what nobody can
 * open later, or refusing every link that is out there.
 */
public final class KeyCheck {
    private static final String SEAL = "SEAL";
    private static final String SIGN = "SIGN";
    private static final byte[] WORD = {'c', 'a', 'n', 'a', 'r', 'y'};

    private final DataSource admin;
    private final Envelope envelope = new AesGcmEnvelope();

    public KeyCheck(DataSource admin) {
        this.admin = admin;
    }

    /**
     * Checks the ring and remembers its new keys.
     *
     * @return what is wrong, in one sentence; empty where the ring fits
     */
    public Optional<String> check(KeyRing ring) {
        try (Connection connection = admin.getConnection()) {
            connection.setAutoCommit(false);
            Optional<String> wrong = check(connection, ring);
            if (wrong.isEmpty()) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return wrong;
        } catch (SQLException failure) {
            throw new IllegalStateException("the keys can't be checked: " + failure.getMessage(), failure);
        }
    }

    private Optional<String> check(Connection connection, KeyRing ring) throws SQLException {
        Map<Integer, byte[]> seals = known(connection, SEAL);
        for (Map.Entry<Integer, byte[]> canary : seals.entrySet()) {
            Optional<SealingKey> key = ring.find(canary.getKey());
            if (key.isEmpty()) {
                return Optional.of("the key ring lacks the seal key " + Integer.toHexString(canary.getKey())
                        + ", under which secrets are kept in this database; bring the ring back from your backup");
            }
            if (!opens(key.get(), canary.getValue())) {
                return Optional.of("the seal key " + Integer.toHexString(canary.getKey())
                        + " does not open what it has sealed; the table platform.key_canary was changed");
            }
        }
        for (Map.Entry<Integer, String> used : KeyHeaders.numbers(connection).entrySet()) {
            if (ring.find(used.getKey()).isEmpty()) {
                return Optional.of("the key ring lacks the seal key " + Integer.toHexString(used.getKey())
                        + ", under which a key of the tenant " + used.getValue()
                        + " is kept; bring the ring back from your backup");
            }
        }
        Optional<Integer> last = known(connection, SIGN).keySet().stream().findFirst();
        if (last.isPresent() && !ring.signingNumbers().contains(last.get())) {
            return Optional.of("the key ring has no sign key with which links and tokens were made last: keep it"
                    + " behind a new one, or bring the ring back from your backup");
        }
        remember(connection, ring);
        return Optional.empty();
    }

    private void remember(Connection connection, KeyRing ring) throws SQLException {
        // Those alone that are used for what is new: an old one that nothing needs any more may leave the ring.
        SealingKey key = ring.current();
        add(connection, SEAL, key.number(), envelope.seal(key, WORD, place(key.number())));
        add(connection, SIGN, ring.signingNumbers().get(0), null);
    }

    private boolean opens(SealingKey key, byte[] sealed) {
        try {
            return Arrays.equals(envelope.open(key, sealed, place(key.number())), WORD);
        } catch (UnsealingFailed wrong) {
            return false;
        }
    }

    private static Place place(int number) {
        return new Place("platform", "key_canary.sealed", Integer.toString(number));
    }

    /** Those of a kind, the one of the last start first. */
    private static Map<Integer, byte[]> known(Connection connection, String kind) throws SQLException {
        Map<Integer, byte[]> known = new LinkedHashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select number, coalesce(sealed, ''::bytea) as sealed"
                        + " from platform.key_canary where kind = ? order by created_at desc, number")) {
            query.setString(1, kind);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getInt("number"), rows.getBytes("sealed"));
                }
            }
        }
        return known;
    }

    private static void add(Connection connection, String kind, int number, byte @Nullable [] sealed)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into platform.key_canary"
                + " (kind, number, sealed) values (?, ?, ?)"
                + " on conflict (kind, number) do update set created_at = now()")) {
            insert.setString(1, kind);
            insert.setInt(2, number);
            insert.setBytes(3, sealed);
            insert.executeUpdate();
        }
    }
}
