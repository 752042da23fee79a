package now.billing.kernel.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The tables of typed texts that the server and the browser read alike. */
final class TypedCases {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9A-F]{4})");

    private TypedCases() {}

    /** The cells of each row; escapes are characters. */
    static List<List<String>> of(String file) {
        try (InputStream in = Objects.requireNonNull(TypedCases.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(cell -> unescaped(cell.strip()))
                            .toList())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String unescaped(String cell) {
        return ESCAPED.matcher(cell)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)))
                .replace("\\t", "\t");
    }
}
