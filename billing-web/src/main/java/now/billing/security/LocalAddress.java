package now.billing.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that answers send the browser to. Those of this installation are paths: the server would complete them with
 * the host and scheme of the request, which whoever sent it can choose, and which are not ours behind a proxy.
 */
final class LocalAddress {
    private LocalAddress() {}

    /**
     * The path of an address whose host is one of the two, with query and fragment; any other address as it is.
     *
     * @param requestHost header {@code Host} of the request
     * @param publicHost host of the public address
     */
    static String of(String address, @Nullable String requestHost, String publicHost) {
        try {
            URI uri = new URI(address);
            String host = uri.getRawAuthority();
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || host == null || !(same(host, requestHost) || same(host, publicHost))) {
                return address;
            }
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            // Two slashes would begin the name of a host.
            return path.replaceFirst("^/{2,}", "/") + part("?", uri.getRawQuery()) + part("#", uri.getRawFragment());
        } catch (URISyntaxException unusual) {
            return address;
        }
    }

    private static boolean same(String host, @Nullable String other) {
        return other != null && plain(host).equals(plain(other));
    }

    /** A usual port may be written or left out. */
    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }

    private static String part(String sign, @Nullable String text) {
        return text == null ? "" : sign + text;
    }
}
