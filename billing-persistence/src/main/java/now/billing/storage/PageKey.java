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
 * it as an opaque text, so that a page is found by an index and not by counting. The text belongs to the list and the
 * order it was made in: in another one the value would mean nothing, or be no value of the column at all.
 */
public record PageKey(String value, UUID id) {
    public static final ProblemCode OTHER_ORDER = ProblemCode.of("input.cursor_of_another_list");

    private static final int ID_LENGTH = 36;
    private static final char SEPARATOR = '|';
    private static final int LONGEST_SHOWN = 60;

    /** The opaque text for a caller outside. */
    public String text(PageOrder order) {
        byte[] plain = (order.name() + SEPARATOR + id + value).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /**
     * Reads what {@link #text} made in the same order; null and empty are the beginning of the list, which is no key.
     *
     * @throws InvalidInput about {@code cursor}
     */
    public static @Nullable PageKey parse(@Nullable String text, PageOrder order) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        String plain = plain(text);
        int end = plain.indexOf(SEPARATOR);
        if (end < 0) {
            throw malformed(text);
        }
        if (!plain.substring(0, end).equals(order.name())) {
            throw InvalidInput.of("cursor", OTHER_ORDER, "value", shortened(text));
        }
        return key(text, plain.substring(end + 1), order);
    }

    private static PageKey key(String text, String plain, PageOrder order) {
        if (plain.length() < ID_LENGTH) {
            throw malformed(text);
        }
        UUID id;
        try {
            id = UUID.fromString(plain.substring(0, ID_LENGTH));
        } catch (IllegalArgumentException noId) {
            throw malformed(text);
        }
        String value = plain.substring(ID_LENGTH);
        if (!order.values().accept(value)) {
            throw malformed(text);
        }
        return new PageKey(value, id);
    }

    private static String plain(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw malformed(text);
        }
    }

    private static InvalidInput malformed(String text) {
        return InvalidInput.of("cursor", ProblemCode.MALFORMED, "value", shortened(text));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
