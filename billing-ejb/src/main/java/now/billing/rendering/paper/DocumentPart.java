package now.billing.rendering.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows the head of an invoice, in the order of the page. Each part stands under the one before where it fits,
 * and begins the next page where it does not; long texts come in pieces; the last of several lines takes the totals
 * with it, so that they never stand alone.
 *
 * @param line the line of this part, null for a part without one
 * @param text of the closing words; empty in other parts
 */
public record DocumentPart(Kind kind, @Nullable PrintLine line, String text) {

    enum Kind {
        LINE,
        HEADING,
        BEGUN_LINE,
        CONTINUED_LINE,
        ENDED_LINE,
        LAST_LINE_WITH_TOTALS,
        TOTALS,
        CARD,
        CLOSING,
        CONTINUED_CLOSING
    }

    /** With the payment card below the totals. Never empty: there are always totals. */
    static List<DocumentPart> of(PrintModel paper) {
        List<DocumentPart> parts = lines(paper);
        int last = parts.size() - 1;
        if (last > 0 && parts.get(last).isLine()) {
            parts.set(last, of(Kind.LAST_LINE_WITH_TOTALS, parts.get(last).line()));
        } else {
            parts.add(of(Kind.TOTALS, null));
        }
        if (paper.payable()) {
            parts.add(of(Kind.CARD, null));
        }
        addClosing(parts, paper);
        return parts;
    }

    /** Without a part for the card, which is drawn beside the totals. */
    static List<DocumentPart> compact(PrintModel paper) {
        List<DocumentPart> parts = lines(paper);
        parts.add(of(Kind.TOTALS, null));
        addClosing(parts, paper);
        return parts;
    }

    private static List<DocumentPart> lines(PrintModel paper) {
        List<DocumentPart> lines = new ArrayList<>();
        for (PrintLine line : paper.lines()) {
            List<PrintLine> pieces = line.parts();
            for (int i = 0; i < pieces.size(); i++) {
                lines.add(of(line.heading() ? Kind.HEADING : kind(i, pieces.size()), pieces.get(i)));
            }
        }
        return lines;
    }

    private static Kind kind(int piece, int pieces) {
        if (pieces == 1) {
            return Kind.LINE;
        }
        if (piece == 0) {
            return Kind.BEGUN_LINE;
        }
        return piece == pieces - 1 ? Kind.ENDED_LINE : Kind.CONTINUED_LINE;
    }

    /** In pieces that stay whole: the library loses words of a text that it breaks over a page itself. */
    private static void addClosing(List<DocumentPart> parts, PrintModel paper) {
        List<String> lines = List.of(paper.closing().split("\n", -1));
        if (paper.closing().isEmpty()) {
            return;
        }
        for (int from = 0; from < lines.size(); from += PrintLine.LINES_AT_ONCE) {
            int to = Math.min(lines.size(), from + PrintLine.LINES_AT_ONCE);
            Kind kind = from == 0 ? Kind.CLOSING : Kind.CONTINUED_CLOSING;
            parts.add(new DocumentPart(kind, null, String.join("\n", lines.subList(from, to))));
        }
    }

    private static DocumentPart of(Kind kind, @Nullable PrintLine line) {
        return new DocumentPart(kind, line, "");
    }

    /** Whether the heads of the columns belong above this part. */
    public boolean hasLine() {
        return line != null;
    }

    public boolean isLine() {
        return kind == Kind.LINE;
    }

    public boolean isHeading() {
        return kind == Kind.HEADING;
    }

    public boolean isBegunLine() {
        return kind == Kind.BEGUN_LINE;
    }

    public boolean isContinuedLine() {
        return kind == Kind.CONTINUED_LINE;
    }

    public boolean isEndedLine() {
        return kind == Kind.ENDED_LINE;
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

    public boolean isContinuedClosing() {
        return kind == Kind.CONTINUED_CLOSING;
    }
}
