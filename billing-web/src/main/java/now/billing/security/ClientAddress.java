package now.billing.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import now.billing.kernel.shape.Shape;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from, for limits per address. Behind a proxy every connection comes from the proxy; the header
 * {@code X-Forwarded-For} says more, but anybody can send it. So it is believed only as far as trusted proxies wrote
 * it: read from the right, the first address that is no trusted proxy is the client. Loopback is trusted, since nothing
 * but a proxy or a person of this machine comes from there; others are named in {@code billing.trusted.proxies}, with
 * commas between them.
 */
@ApplicationScoped
public class ClientAddress {
    private static final String HEADER = "X-Forwarded-For";
    private static final Shape ADDRESS = Shape.of("[0-9A-Fa-f:.]{2,45}", 45);
    private static final Shape LOOPBACK = Shape.of("127\\.[0-9.]+|::1|0:0:0:0:0:0:0:1", 45);
    private static final int IPV4_BYTES = 4;
    private static final int CUSTOMER_BYTES = 7;

    @Inject
    @ConfigProperty(name = "billing.trusted.proxies")
    private Optional<String> proxies;

    /** The address of the client, as far as anybody trustworthy knows it. */
    public String of(HttpServletRequest request) {
        List<String> forwarded = new ArrayList<>();
        request.getHeaders(HEADER)
                .asIterator()
                .forEachRemaining(header -> forwarded.addAll(List.of(header.split(",", -1))));
        return client(request.getRemoteAddr(), forwarded, named());
    }

    /**
     * The network that a guess of this client is counted for: an IPv4 address; of an IPv6 address the first 56 bits,
     * since
     * one customer has all addresses behind them.
     */
    public String network(HttpServletRequest request) {
        return network(of(request));
    }

    static String network(String address) {
        String plain = address.split("%", 2)[0];
        if (plain.indexOf(':') < 0 || !ADDRESS.fits(plain)) {
            return plain;
        }
        try {
            byte[] bytes = InetAddress.getByName(plain).getAddress();
            return bytes.length == IPV4_BYTES
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(bytes, 0, CUSTOMER_BYTES) + "/56";
        } catch (UnknownHostException noAddress) {
            return plain;
        }
    }

    /** The server can inject no optional set of texts: its converter refuses the type at run time. */
    private Set<String> named() {
        return Set.copyOf(List.of(proxies.orElse("").split("\\s*,\\s*", -1)));
    }

    static String client(String connected, List<String> forwarded, Set<String> proxies) {
        String client = connected;
        for (int i = forwarded.size() - 1; i >= 0 && isTrusted(client, proxies); i--) {
            String before = forwarded.get(i).strip();
            if (!ADDRESS.fits(before)) {
                break;
            }
            client = before;
        }
        return client;
    }

    private static boolean isTrusted(String address, Set<String> proxies) {
        return LOOPBACK.fits(address) || proxies.contains(address);
    }
}
