package now.billing.security;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Authorization: Bearer …} (RFC 6750); the scheme's case does not matter. */
final class BearerToken {
    private static final String SCHEME = "bearer ";
    private static final int LONGEST = 200;

    private BearerToken() {}

    static Optional<String> of(@Nullable String header) {
        if (header == null
                || header.length() > LONGEST
                || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        String token = header.substring(SCHEME.length()).strip();
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }
}
