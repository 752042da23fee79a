package now.billing.rest.v1;

import java.util.function.Function;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Query parameters, refused by their name. */
final class Params {
    private Params() {}

    static <T> T read(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (InvalidInput refused) {
            throw refused.under(name);
        }
    }

    static <T> T require(String name, @Nullable String text, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            throw InvalidInput.of(name, ProblemCode.REQUIRED);
        }
        return read(name, text, reader);
    }
}
