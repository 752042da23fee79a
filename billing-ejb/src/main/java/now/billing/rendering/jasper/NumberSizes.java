package now.billing.rendering.jasper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import now.billing.rendering.paper.Fact;
import now.billing.rendering.paper.PrintLine;
import now.billing.rendering.paper.PrintModel;
import now.billing.rendering.paper.ReceiptPrintModel;
import now.billing.rendering.paper.ReceiptPrintRow;
import now.billing.rendering.paper.ReminderPrintModel;
import now.billing.rendering.paper.StatementPrintModel;
import now.billing.rendering.paper.SumRow;

/**
 * How large the numbers of one paper are drawn: as large as the other text, or as small as the widest of them needs to
 * stand in its column on one line. One size for each column of the paper, so that digits stay below each other.
 *
 * @param quantity points, of quantities
 * @param price points, of prices
 * @param amount points, of every amount
 */
record NumberSizes(float quantity, float price, float amount) {
    /** Widths of the columns in the templates. */
    private static final int QUANTITY = 64;

    private static final int PRICE = 74;
    private static final int LINE_AMOUNT = 91;
    private static final int SUM_AMOUNT = 99;
    private static final int RECEIPT_AMOUNT = 95;
    private static final int STATEMENT_AMOUNT = 95;
    private static final int AGED_AMOUNT = 90;

    /** Smaller cannot be read; what is wider still (a price of 23 digits) goes on in a second line. */
    private static final float SMALLEST = 5.5f;

    private static final float STEP = 0.1f;

    /** No character of an amount is wider on average; shorter texts need not be measured. */
    private static final float WIDEST_CHARACTER = 0.75f;

    private static final float MEASURED_SIZE = 100f;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    static NumberSizes of(PrintModel paper) {
        Type type = Type.of(paper.frame().look());
        return new NumberSizes(
                fitting(type, QUANTITY, paper.lines().stream().map(PrintLine::quantity)),
                fitting(type, PRICE, paper.lines().stream().map(PrintLine::unitPrice)),
                Math.min(
                        fitting(type, LINE_AMOUNT, paper.lines().stream().map(PrintLine::amount)),
                        fitting(type, SUM_AMOUNT, paper.sums().stream().map(SumRow::amount))));
    }

    static NumberSizes of(ReceiptPrintModel paper) {
        Type type = Type.of(paper.frame().look());
        return ofAmounts(
                type,
                Math.min(
                        fitting(type, RECEIPT_AMOUNT, paper.rows().stream().map(ReceiptPrintRow::applied)),
                        fitting(type, SUM_AMOUNT, paper.sums().stream().map(SumRow::amount))));
    }

    static NumberSizes of(ReminderPrintModel paper) {
        Type type = Type.of(paper.frame().look());
        return ofAmounts(type, fitting(type, SUM_AMOUNT, paper.sums().stream().map(SumRow::amount)));
    }

    static NumberSizes of(StatementPrintModel paper) {
        Type type = Type.of(paper.frame().look());
        return ofAmounts(
                type,
                Math.min(
                        fitting(type, STATEMENT_AMOUNT, Stream.of(paper.widestAmount())),
                        fitting(type, AGED_AMOUNT, paper.ageing().stream().map(Fact::value))));
    }

    private static NumberSizes ofAmounts(Type type, float amount) {
        return new NumberSizes(type.body(), type.body(), amount);
    }

    private static float fitting(Type type, int column, Stream<String> texts) {
        double widest = texts.flatMap(NumberSizes::unbreakable)
                .filter(text -> text.length() * WIDEST_CHARACTER * type.body() > column)
                .mapToDouble(text -> width(type, text))
                .max()
                .orElse(0);
        if (widest * type.body() < column) {
            return type.body();
        }
        double largest = Math.floor((column - 1) / widest / STEP) * STEP;
        return (float) Math.max(SMALLEST, largest);
    }

    /** What stays on one line: the words of "€0.40 per 100", but not the groups of "1 234,50 €". */
    private static Stream<String> unbreakable(String text) {
        return Arrays.stream(text.split(" "));
    }

    /** Width of a text in the heavier weight at one point. */
    private static double width(Type type, String text) {
        Font font = FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getAwtFontFromBundles(type.latin(), Font.BOLD, MEASURED_SIZE, Locale.ROOT, false);
        return font.getStringBounds(text, EXACT).getWidth() / MEASURED_SIZE;
    }
}
