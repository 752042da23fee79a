package now.billing.rendering.jasper;

import now.billing.rendering.paper.PrintLine;
import now.billing.rendering.paper.PrintModel;
import now.billing.rendering.paper.ReminderPrintModel;

/** The long texts of an invoice broken into lines, each for its column in the templates. */
final class BrokenTexts {
    private static final int MEMO = 430;
    private static final int NOTES = 222;
    private static final int CLOSING = 499;
    private static final int LETTER = 430;

    private BrokenTexts() {}

    static PrintModel of(PrintModel paper) {
        Type type = Type.of(paper.frame().look());
        int words = ShownColumns.description(paper.frame().look());
        LineBreaker description = new LineBreaker(words, type.body(), type.latin());
        LineBreaker detail = new LineBreaker(words, type.secondary(), type.latin());
        return new PrintModel(
                paper.frame(),
                paper.payText(),
                paper.payLink(),
                new LineBreaker(MEMO, type.body(), type.latin()).broken(paper.memo()),
                paper.columns(),
                paper.lines().stream()
                        .map(line -> broken(line, description, detail))
                        .toList(),
                paper.sums(),
                new LineBreaker(NOTES, type.secondary(), type.latin()).broken(paper.notes()),
                paper.payment(),
                new LineBreaker(CLOSING, type.secondary(), type.latin()).broken(paper.closing()));
    }

    static ReminderPrintModel of(ReminderPrintModel paper) {
        Type type = Type.of(paper.frame().look());
        LineBreaker letter = new LineBreaker(LETTER, type.body(), type.latin());
        return new ReminderPrintModel(
                paper.frame(), paper.paragraphs().stream().map(letter::broken).toList(), paper.sums(), paper.payment());
    }

    private static PrintLine broken(PrintLine line, LineBreaker description, LineBreaker detail) {
        if (line.heading()) {
            return line;
        }
        return new PrintLine(
                description.broken(line.description()),
                detail.broken(line.detail()),
                line.quantity(),
                line.unitPrice(),
                line.tax(),
                line.amount());
    }
}
