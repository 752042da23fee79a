package now.billing.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The addresses that take multipart bodies, each with its limits; the table is part of the server's configuration. */
final class Uploads {
    private static final String TABLE = "uploads.properties";
    private static final String EXTENSION = ".xhtml";
    private static final Map<String, Limit> LIMITS = read();

    private Uploads() {}

    /**
     * What one upload may be.
     *
     * @param bytes of the whole request, with the frames of its parts
     * @param parts form fields and files together
     */
    record Limit(long bytes, int parts) {}

    /** The limit of a path inside the application, or nothing where no upload is expected. */
    static Optional<Limit> at(String path) {
        String page = path.endsWith(EXTENSION) ? path.substring(0, path.length() - EXTENSION.length()) : path;
        return Optional.ofNullable(LIMITS.get(page));
    }

    /** The same request with its parts; within the limits of its address, which is one that takes uploads. */
    static HttpServletRequest read(HttpServletRequest request) throws IOException {
        Limit limit = at(RequestPath.of(request)).orElseThrow();
        return new UploadRequest(request, limit.parts());
    }

    private static Map<String, Limit> read() {
        Properties table = new Properties();
        try (InputStream file = Uploads.class.getResourceAsStream(TABLE)) {
            if (file == null) {
                throw new IllegalStateException(TABLE + " is not in the application");
            }
            table.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return table.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(path -> path, path -> limit(table.getProperty(path))));
    }

    private static Limit limit(String line) {
        String[] numbers = line.strip().split(" ", 2);
        return new Limit(Long.parseLong(numbers[0]), Integer.parseInt(numbers[1]));
    }
}
