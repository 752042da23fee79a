package now.billing.blackbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import now.billing.kernel.sealing.Purpose;

/** API tokens with permissions of our choice; written into the tables, as only a person in the settings makes one. */
final class Tokens {
    private static final String INSERT = "insert into platform.api_token"
            + " (id, tenant_id, name, token_hash, token_prefix, permissions, created_by, created_at)"
            + " select ?, t.id, ?, ?, ?, ?, u.id, now() from platform.tenant t, platform.user_account u"
            + " where t.code = ? and u.email = ?";
    private static final int DIGITS = 43;
    private static final int SHOWN = 8;

    private Tokens() {}

    /** The API with a token of exactly these permissions, separated by blanks. */
    static Api with(TestTenant tenant, String permissions) {
        String random = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        String secret = Signing.with(Purpose.API_TOKEN).signed("bn_" + random.substring(0, DIGITS));
        int made = AdminLogin.execute(
                INSERT,
                UUID.randomUUID(),
                "only " + permissions,
                sha256(secret),
                secret.substring(0, SHOWN),
                permissions,
                tenant.code(),
                tenant.email());
        if (made != 1) {
            throw new AssertionError("no token was made");
        }
        return tenant.api().as(secret);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
