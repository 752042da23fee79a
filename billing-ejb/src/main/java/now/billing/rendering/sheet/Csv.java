package now.billing.rendering.sheet;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Rows of a file of separated values: RFC 4180 with a separator of choice. A text cannot become a formula. */
final class Csv {
    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    /** What a spreadsheet takes for the beginning of a formula, in both widths. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\u2212";

    private final char separator;
    private final StringBuilder text = new StringBuilder();

    Csv(char separator) {
        this.separator = separator;
    }

    /** Numbers and dates stay what they are; texts go through {@link #words} first. */
    void row(String... cells) {
        text.append(Arrays.stream(cells).map(this::quoted).collect(Collectors.joining(String.valueOf(separator))))
                .append("\r\n");
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    static String words(String value) {
        String start = value.stripLeading();
        boolean formula = !value.isEmpty()
                && (FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
                        || !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0);
        return formula ? "'" + value : value;
    }

    private String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == separator || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
