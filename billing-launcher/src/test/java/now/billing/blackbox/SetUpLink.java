package now.billing.blackbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import now.billing.kernel.sealing.Purpose;

/**
 * Further set-up links: the system prints one, for the first business; tests want a business each. The link is written as
 * the login of the launcher would write it.
 */
final class SetUpLink {
    private static final String INSERT = "insert into platform.setup_link (id, token_hash, created_at, expires_at)"
            + " values (?, ?, now(), now() + interval '1 hour')";

    private SetUpLink() {}

    /** The secret of a new link. */
    static String create() {
        String secret = Signing.with(Purpose.SET_UP).signed(UUID.randomUUID().toString() + UUID.randomUUID());
        AdminLogin.execute(INSERT, UUID.randomUUID(), sha256(secret));
        return secret;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
