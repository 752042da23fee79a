package now.billing.storage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The place of a row in a sorted list: the value it is sorted by, and its id where values are equal. Callers outside
 * get
 * it as an opaque text, so that a page is found by an index and not by counting.
 */
public record PageKey(String value, UUID id) {
    private static final int ID_LENGTH = 36;

    /** The opaque text for a caller outside. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + value).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #text()} made.
     *
     * @throws InvalidInput about {@code cursor}
     */
    public static PageKey parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (plain.length() >= ID_LENGTH) {
                return new PageKey(plain.substring(ID_LENGTH), UUID.fromString(plain.substring(0, ID_LENGTH)));
            }
        } catch (IllegalArgumentException notOurs) {
            throw malformed(notOurs);
        }
        throw malformed(null);
    }

    private static InvalidInput malformed(@Nullable Throwable cause) {
        InvalidInput refusal = InvalidInput.of("cursor", ProblemCode.MALFORMED);
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
