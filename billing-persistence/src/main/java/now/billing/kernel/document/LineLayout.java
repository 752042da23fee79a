package now.billing.kernel.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.terms.LayoutRow;
import org.jspecify.annotations.Nullable;

/** The lines of a document and the rows among them that are none, from top to bottom. */
public final class LineLayout {
    private final List<LayoutRow> rows;
    private final int lines;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A line or another row.
     *
     * @param line its place among the lines from 0; of another row that of the line below it
     * @param row null for a line
     * @param from the first line that the row sums up
     * @param to the line after the last that it sums up
     * @param priced whether the price of the line is shown
     */
    public record Entry(int line, @Nullable LayoutRow row, int from, int to, boolean priced) {}

    private LineLayout(List<LayoutRow> rows, int lines) {
        this.lines = lines;
        this.rows = rows.stream()
                .sorted(Comparator.comparingInt(row -> row.placeAmong(lines)))
                .toList();
    }

    /** Every line once, and every row in its place. */
    public static List<Entry> of(List<LayoutRow> rows, int lines) {
        return new LineLayout(rows, lines).entries();
    }

    /** The rows in their places when only lines that were agreed to stay. */
    static List<LayoutRow> without(DocumentContent content, Collection<UUID> chosen) {
        List<ContentLine> lines = content.lines();
        return content.more().layout().stream()
                .map(row -> row.below((int) lines.subList(0, row.placeAmong(lines.size())).stream()
                        .filter(line -> !line.isOptional() || chosen.contains(line.lineId()))
                        .count()))
                .toList();
    }

    private List<Entry> entries() {
        int next = 0;
        int group = 0;
        boolean priced = true;
        for (int line = 0; line <= lines; line++) {
            for (; next < rows.size() && rows.get(next).placeAmong(lines) == line; next++) {
                LayoutRow row = rows.get(next);
                boolean bundle = row.does() == LayoutRow.Kind.BUNDLE;
                entries.add(new Entry(line, row, bundle ? line : group, bundle ? end(next) : line, true));
                if (row.does().endsGroup()) {
                    group = line;
                    priced = !bundle;
                }
            }
            if (line < lines) {
                entries.add(new Entry(line, null, line, line + 1, priced));
            }
        }
        return List.copyOf(entries);
    }

    /** Where the group ends that this row begins. */
    private int end(int begins) {
        return rows.subList(begins + 1, rows.size()).stream()
                .filter(row -> row.does().endsGroup())
                .findFirst()
                .map(row -> row.placeAmong(lines))
                .orElse(lines);
    }
}
