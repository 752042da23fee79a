package now.billing.access.repeats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two headers of an answer that are kept with it, one a line.
 *
 * @param location where the new resource is, if one was made
 * @param etag its version, if it has one
 */
record AnswerHeaders(@Nullable String location, @Nullable String etag) {
    private static final String LOCATION = "Location: ";
    private static final String ETAG = "ETag: ";

    static AnswerHeaders of(StoredAnswer answer) {
        return new AnswerHeaders(answer.location(), answer.etag());
    }

    static AnswerHeaders parse(String text) {
        return new AnswerHeaders(after(LOCATION, text), after(ETAG, text));
    }

    String text() {
        List<String> lines = new ArrayList<>();
        if (location != null) {
            lines.add(LOCATION + location);
        }
        if (etag != null) {
            lines.add(ETAG + etag);
        }
        return String.join("\n", lines);
    }

    private static @Nullable String after(String name, String text) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse(null);
    }
}
