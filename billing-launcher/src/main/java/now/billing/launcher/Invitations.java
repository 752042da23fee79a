package now.billing.launcher;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;
import now.billing.kernel.digest.Sha256;
import now.billing.kernel.sealing.KeyRing;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.sealing.Signature;

/** Makes set-up links for further businesses, with the launcher's own login; each works once, for an hour. */
public final class Invitations {
    private static final int SECRET_BYTES = 32;
    private static final String INSERT = "insert into platform.setup_link (id, token_hash, created_at, expires_at)"
            + " values (?, ?, now(), now() + interval '1 hour')";

    private final DataSource admin;
    private final Signature signature;

    Invitations(DataSource admin, KeyRing ring) {
        this.admin = admin;
        this.signature = Signature.of(ring, Purpose.SET_UP);
    }

    /** The secret of a new link; only its hash is stored. */
    public String invite() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = signature.signed(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        try (Connection connection = admin.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, Sha256.hex(secret));
            insert.executeUpdate();
            return secret;
        } catch (SQLException refused) {
            throw new StartRefused("No set-up link could be made: " + refused.getMessage(), refused);
        }
    }
}
