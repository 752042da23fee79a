package now.billing.web.invoices;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import now.billing.kernel.calculation.CalculatedLine;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the paper's table. Adding, moving, copying and removing happen in the browser at once and without a
 * request: every row says its place, and spare rows without a place wait to be written on. So the table is never drawn
 * anew under a person's hands.
 */
public class LineTable implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Spare rows are filled up to so many. */
    static final int SPARES = 16;

    private final List<LineForm> rows = new ArrayList<>();
    private final String newLineTax;

    /** @param newLineTax key of the rate that new lines start with, see {@link TaxChoice} */
    LineTable(List<ContentLine> lines, String newLineTax) {
        this.newLineTax = newLineTax;
        lines.forEach(line -> rows.add(LineForm.of(line)));
        if (rows.isEmpty()) {
            rows.add(new LineForm(newLineTax));
        }
        IntStream.range(0, rows.size()).forEach(i -> rows.get(i).setPlace(i));
        fillUp();
    }

    /** Cleans the rows that are not on the paper any more and puts spare ones at the end. */
    final void fillUp() {
        rows.replaceAll(row -> row.getPlace() == null ? new LineForm(newLineTax) : row);
        long spare = rows.stream().filter(row -> row.getPlace() == null).count();
        for (long i = spare; i < SPARES; i++) {
            rows.add(new LineForm(newLineTax));
        }
    }

    /** All rows in the order in which they were made, spare ones too: the table of the page. */
    public List<LineForm> getRows() {
        return rows;
    }

    /** The lines of the paper from top to bottom. */
    List<LineForm> shown() {
        return rows.stream()
                .filter(row -> row.getPlace() != null)
                .sorted(Comparator.comparing(LineTable::place))
                .toList();
    }

    private static int place(LineForm row) {
        Integer place = row.getPlace();
        return place == null ? Integer.MAX_VALUE : place;
    }

    /** The lines with something in them. */
    List<LineForm> written() {
        return shown().stream().filter(line -> !line.isBlank()).toList();
    }

    /**
     * @throws InvalidInput about {@code lines[row].field}
     */
    List<ContentLine> contents(List<LineForm> lines, CurrencyUnit currency) {
        List<ContentLine> contents = new ArrayList<>();
        for (LineForm line : lines) {
            try {
                carryAlong(line);
                contents.add(line.content(currency));
            } catch (InvalidInput wrong) {
                throw wrong.under("lines[" + rows.indexOf(line) + "]");
            }
        }
        return contents;
    }

    private void carryAlong(LineForm line) {
        Integer origin = line.getCopyOf();
        if (origin != null && origin >= 0 && origin < rows.size()) {
            line.carry(rows.get(origin));
        }
    }

    /** Writes the sums beside the lines that were calculated. */
    void show(List<CalculatedLine> calculated) {
        List<LineForm> lines = shown();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).setAmount(i < calculated.size() ? calculated.get(i).amount() : null);
        }
    }

    /** A problem about a line of {@link #written} names the row of the page instead. */
    Problem onScreen(Problem problem) {
        String field = problem.field();
        if (field == null || !field.startsWith("lines[")) {
            return problem;
        }
        int end = field.indexOf(']');
        int index = Integer.parseInt(field.substring("lines[".length(), end));
        LineForm line = at(written(), index);
        int row = line == null ? index : rows.indexOf(line);
        return new Problem(problem.code(), "lines[" + row + field.substring(end), problem.args());
    }

    private static @Nullable LineForm at(List<LineForm> lines, int index) {
        return index < lines.size() ? lines.get(index) : null;
    }
}
