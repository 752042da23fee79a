package now.billing.rendering.paper;

import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.document.Look;

/**
 * One line of the document as it is drawn.
 *
 * @param detail grey text below the description: longer words, period, discounts; may be empty
 * @param heading whether it stands above or below lines that it names or sums up
 */
public record PrintLine(
        String description,
        String detail,
        String quantity,
        String unitPrice,
        String tax,
        String amount,
        boolean heading) {
    /** About a third of a page: what has more text than that is drawn in parts, so that it may break between two. */
    private static final int WHOLE_UP_TO = 16;

    /** As many lines of text as stay together where a long text breaks over a page. */
    static final int LINES_AT_ONCE = 6;

    /** A line that is sold. */
    public PrintLine(String description, String detail, String quantity, String unitPrice, String tax, String amount) {
        this(description, detail, quantity, unitPrice, tax, amount, false);
    }

    /** What names or sums up lines; without an amount where it sums up none. */
    static PrintLine heading(String words, String amount) {
        return new PrintLine(words, "", "", "", "", amount, true);
    }

    /** Words between lines. */
    static PrintLine words(String words) {
        return new PrintLine(words, "", "", "", "", "");
    }

    /** In the columns that are shown. */
    PrintLine in(Look look) {
        return new PrintLine(
                description,
                detail,
                look.shows(Look.Column.QUANTITY) ? quantity : "",
                look.shows(Look.Column.PRICE) ? unitPrice : "",
                look.shows(Look.Column.TAX) ? tax : "",
                amount,
                heading);
    }

    /** This line, or the parts in which a very long one is drawn; numbers stand beside the first. */
    List<PrintLine> parts() {
        List<String> names = linesOf(description);
        List<String> details = linesOf(detail);
        int count = names.size() + details.size();
        if (heading || count <= WHOLE_UP_TO) {
            return List.of(this);
        }
        List<PrintLine> parts = new ArrayList<>();
        for (int from = 0; from < count; from += LINES_AT_ONCE) {
            int to = Math.min(count, from + LINES_AT_ONCE);
            String name = between(names, from, to);
            String more = between(details, from - names.size(), to - names.size());
            parts.add(
                    from == 0
                            ? new PrintLine(name, more, quantity, unitPrice, tax, amount)
                            : new PrintLine(name, more, "", "", "", ""));
        }
        return parts;
    }

    private static List<String> linesOf(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static String between(List<String> lines, int from, int to) {
        int first = Math.max(0, Math.min(lines.size(), from));
        int last = Math.max(0, Math.min(lines.size(), to));
        return String.join("\n", lines.subList(first, last));
    }
}
