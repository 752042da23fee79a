package now.billing.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import now.billing.kernel.digest.Sha256;

/**
 * The name under which a browser keeps what a person typed in an organization. It tells neither, and another person or
 * organization on the same browser has another one.
 */
public final class Keeper {
    private static final int BYTES = 12;

    private Keeper() {}

    /**
     * Whether a page asks for whom it was drawn. What no id names (a logo, the offered items) belongs to the session,
     * and a tab that was left open would show the next person's or organization's in the frame of the first.
     */
    public static boolean asks(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        return caller != null && of(caller.getName()).equals(request.getParameter("of"));
    }

    /** Of the person who is signed in, by the name of the principal. */
    static String of(String principal) {
        byte[] digest = Sha256.of("kept text of " + principal);
        return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
    }

    /** Of a person once in this organization. */
    public static String of(UUID person, String tenantCode) {
        return of("u:" + person + "@" + tenantCode);
    }
}
