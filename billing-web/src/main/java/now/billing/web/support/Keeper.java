package now.billing.web.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The name under which a browser keeps what a person typed in an organization. It tells neither, and another person or
 * organization on the same browser has another one.
 */
public final class Keeper {
    private static final int BYTES = 12;

    private Keeper() {}

    /** Of the person who is signed in, by the name of the principal. */
    static String of(String principal) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("kept text of " + principal).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Of a person once in this organization. */
    public static String of(UUID person, String tenantCode) {
        return of("u:" + person + "@" + tenantCode);
    }
}
