package now.billing.automating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fetches the daily file of the European Central Bank from the address of {@code BILLING_RATES_URL}; without one
 * nothing is fetched. It waits two seconds for the connection and ten for the rest in all, takes so many bytes at
 * most, and follows no redirect.
 */
@Dependent
public class BankClient {
    /** The word for no address. */
    static final String OFF = "none";

    static final int MOST_BYTES = 256 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final int PIECE = 8 * 1024;

    private final String address;
    private final Clock clock;

    @Inject
    BankClient(@ConfigProperty(name = "billing.rates.url", defaultValue = OFF) String address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /** Whether there is an address. */
    boolean isOn() {
        return !address.isBlank() && !address.equals(OFF);
    }

    /**
     * The file as it is now.
     *
     * @throws IOException where it cannot be had within the limits
     */
    byte[] fetch() throws IOException {
        URL url = url();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        try {
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(Math.toIntExact(CONNECT.toMillis()));
            connection.setReadTimeout(Math.toIntExact(READ.toMillis()));
            connection.setRequestProperty("Accept", "application/xml, text/xml");
            Instant until = clock.instant().plus(CONNECT).plus(READ);
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IOException("the answer is " + status);
            }
            try (InputStream body = connection.getInputStream()) {
                return bounded(body, until);
            }
        } finally {
            connection.disconnect();
        }
    }

    private URL url() throws IOException {
        try {
            URI uri = URI.create(address);
            if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
                throw new IOException("billing.rates.url is no web address");
            }
            return uri.toURL();
        } catch (IllegalArgumentException malformed) {
            throw new IOException("billing.rates.url is no address", malformed);
        }
    }

    private byte[] bounded(InputStream body, Instant until) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            bytes.write(piece, 0, read);
            if (bytes.size() > MOST_BYTES) {
                throw new IOException("the file is larger than " + MOST_BYTES + " bytes");
            }
            if (clock.instant().isAfter(until)) {
                throw new IOException("the file takes too long");
            }
        }
        return bytes.toByteArray();
    }
}
