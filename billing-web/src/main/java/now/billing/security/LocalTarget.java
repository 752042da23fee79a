package now.billing.security;

import java.net.URI;
import java.net.URISyntaxException;
import now.billing.kernel.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Where a person goes after signing in: a path of this application and nothing else. A foreign address, a protocol, a
 * backslash or a control character makes it the home page.
 */
public final class LocalTarget {
    /** The first page after signing in. */
    public static final String HOME = "/app/home";

    /** Where a person signs in. */
    public static final String SIGN_IN = "/sign-in";

    private static final int LONGEST = 1000;
    private static final Shape SAFE =
            Shape.of("/(?:[A-Za-z0-9._~!$&'()*+,=:@%?-][A-Za-z0-9._~!$&'()*+,=:@%/?-]*)?", LONGEST);

    private LocalTarget() {}

    /** The page that a full address names, such as that of the page a form was sent from; else home. */
    public static String ofAddress(String address) {
        try {
            URI uri = new URI(address);
            String query = uri.getRawQuery();
            return of(uri.getRawPath() + (query == null ? "" : "?" + query));
        } catch (URISyntaxException unreadable) {
            return HOME;
        }
    }

    /** The wanted path if it is safe, else the home page. */
    public static String of(@Nullable String wanted) {
        if (wanted == null || !SAFE.fits(wanted)) {
            return HOME;
        }
        String path = wanted.split("\\?", 2)[0];
        boolean page = Door.of(path) == Door.PEOPLE && !path.contains("..") && !path.contains("%");
        return page ? wanted : HOME;
    }
}
