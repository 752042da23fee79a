package now.billing.rendering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows the head of an invoice, in the order of the page. Each part stands under the one before where it fits,
 * and begins the next page where it does not; the last of several lines takes the totals with it, so that they never
 * stand alone.
 *
 * @param line the line of this part, null for a part without one
 */
public record InvoicePart(Kind kind, @Nullable PrintLine line) {

    enum Kind {
        LINE,
        LONG_LINE,
        LAST_LINE_WITH_TOTALS,
        TOTALS,
        CARD,
        CLOSING
    }

    /** With the payment card below the totals. Never empty: there are always totals. */
    static List<InvoicePart> of(PrintModel paper) {
        List<InvoicePart> parts = lines(paper);
        int last = parts.size() - 1;
        if (last > 0 && parts.get(last).isLine()) {
            parts.set(
                    last,
                    new InvoicePart(Kind.LAST_LINE_WITH_TOTALS, parts.get(last).line()));
        } else {
            parts.add(new InvoicePart(Kind.TOTALS, null));
        }
        if (paper.payable()) {
            parts.add(new InvoicePart(Kind.CARD, null));
        }
        addClosing(parts, paper);
        return parts;
    }

    /** Without a part for the card, which is drawn beside the totals. */
    static List<InvoicePart> compact(PrintModel paper) {
        List<InvoicePart> parts = lines(paper);
        parts.add(new InvoicePart(Kind.TOTALS, null));
        addClosing(parts, paper);
        return parts;
    }

    private static List<InvoicePart> lines(PrintModel paper) {
        List<InvoicePart> lines = new ArrayList<>();
        for (PrintLine line : paper.lines()) {
            lines.add(new InvoicePart(line.mayBreak() ? Kind.LONG_LINE : Kind.LINE, line));
        }
        return lines;
    }

    private static void addClosing(List<InvoicePart> parts, PrintModel paper) {
        if (!paper.closing().isEmpty()) {
            parts.add(new InvoicePart(Kind.CLOSING, null));
        }
    }

    /** Whether the heads of the columns belong above this part. */
    public boolean hasLine() {
        return line != null;
    }

    public boolean isLine() {
        return kind == Kind.LINE;
    }

    public boolean isLongLine() {
        return kind == Kind.LONG_LINE;
    }

    public boolean isLastLine() {
        return kind == Kind.LAST_LINE_WITH_TOTALS;
    }

    public boolean isTotals() {
        return kind == Kind.TOTALS;
    }

    public boolean isCard() {
        return kind == Kind.CARD;
    }

    public boolean isClosing() {
        return kind == Kind.CLOSING;
    }
}
