package now.billing.rest.v1.plumbing;

import java.util.function.Function;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Query parameters, refused by their name. */
public final class Params {
    private Params() {}

    public static <T> T read(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (InvalidInput refused) {
            throw refused.under(name);
        }
    }

    public static <T> T require(String name, @Nullable String text, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            throw InvalidInput.of(name, ProblemCode.REQUIRED);
        }
        return read(name, text, reader);
    }
}
