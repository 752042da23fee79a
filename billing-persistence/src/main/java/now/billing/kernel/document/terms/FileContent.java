package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.util.Base64;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;

/**
 * The bytes of an embedded file.
 *
 * @param base64 RFC 4648 with padding, without line ends
 */
public record FileContent(String base64) implements Serializable {

    /**
     * @throws InvalidInput {@code input.malformed}
     */
    public static FileContent of(String base64) {
        try {
            Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw InvalidInput.value(ProblemCode.MALFORMED, "value", "base64");
        }
        return new FileContent(base64);
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    /** How many bytes it is. */
    public int size() {
        int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
        return base64.length() / 4 * 3 - padding;
    }
}
