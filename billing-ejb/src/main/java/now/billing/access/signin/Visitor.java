package now.billing.access.signin;

/**
 * Who knocks at the door, as far as it is known before anybody has signed in.
 *
 * @param network the network a guess is counted for: an IPv4 address, or the part of an IPv6 address that one customer
 *     gets
 * @param browser secret from the cookie of a browser; empty where it brought none
 */
public record Visitor(String network, String browser) {
    /** A program, which has no cookies. */
    public static Visitor from(String network) {
        return new Visitor(network, "");
    }

    /** What is kept of the browser's secret. */
    String browserDigest() {
        return Secrets.sha256(browser);
    }

    @Override
    public String toString() {
        return "Visitor[" + network + "]";
    }
}
