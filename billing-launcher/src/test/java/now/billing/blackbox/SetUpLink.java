package now.billing.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Further set-up links: the system prints one, for the first business; tests want a business each. The link is written as
 * the login of the launcher would write it.
 */
final class SetUpLink {
    private static final String ADMIN = "billing_admin";
    private static final String INSERT = "insert into platform.setup_link (id, token_hash, created_at, expires_at)"
            + " values (?, ?, now(), now() + interval '1 hour')";
    private static final int PORT_LINE = 3;

    private SetUpLink() {}

    /** The secret of a new link. */
    static String create() {
        String secret = UUID.randomUUID().toString() + UUID.randomUUID();
        Path home = BlackBox.home();
        try {
            List<String> postmaster = Files.readAllLines(home.resolve("postgresql/data/postmaster.pid"));
            String password = Files.readString(home.resolve("secrets/launcher/billing.db.admin.password"));
            String url =
                    "jdbc:postgresql://127.0.0.1:" + postmaster.get(PORT_LINE).strip() + "/billing";
            try (Connection connection = DriverManager.getConnection(url, ADMIN, password.strip());
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, sha256(secret));
                insert.executeUpdate();
            }
            return secret;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException refused) {
            throw new IllegalStateException("No set-up link could be written", refused);
        }
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
