package now.billing.rendering.paper;

import java.math.BigDecimal;
import java.util.List;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedLine;
import now.billing.kernel.document.LineLayout;
import now.billing.kernel.document.terms.LayoutRow;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxCategory;

/** The lines of a document as they are printed, and what stands among them. */
final class DocumentLines {
    /** What is not subject to VAT has no rate, not a rate of nought. */
    private static final String NO_RATE = "–";

    private final IssuedDocument document;
    private final PaperTexts texts;
    private final PaperFormat format;
    private final int decimals;

    DocumentLines(IssuedDocument document, PaperTexts texts, PaperFormat format) {
        this.document = document;
        this.texts = texts;
        this.format = format;
        this.decimals = document.lines().stream()
                .mapToInt(line -> line.unitPrice().value().stripTrailingZeros().scale())
                .max()
                .orElse(0);
    }

    List<PrintLine> all() {
        return LineLayout.of(document.more().layout(), document.lines().size()).stream()
                .map(this::printed)
                .toList();
    }

    private PrintLine printed(LineLayout.Entry entry) {
        LayoutRow row = entry.row();
        if (row == null) {
            return line(document.lines().get(entry.line()), entry.priced());
        }
        String words =
                row.does() == LayoutRow.Kind.SUBTOTAL && row.text().isBlank() ? texts.of("line.subtotal") : row.text();
        return row.does() == LayoutRow.Kind.TEXT
                ? PrintLine.words(words)
                : PrintLine.heading(words, row.does().isSum() ? sum(entry) : "");
    }

    private String sum(LineLayout.Entry entry) {
        return format.money(Money.sum(
                document.currency(),
                document.lines().subList(entry.from(), entry.to()).stream()
                        .filter(line -> !line.more().isOptional())
                        .map(IssuedLine::amount)
                        .toList()));
    }

    /** A line of a bundle says how much of what there is, and nothing of its price. */
    private PrintLine line(IssuedLine line, boolean priced) {
        LineDetail detail = new LineDetail(texts, format);
        String quantity = quantity(line.quantity(), line.unit());
        if (!document.ref().kind().isPriced()) {
            return new PrintLine(line.description(), detail.withoutPrices(line), "", "", "", quantity);
        }
        if (!priced && !line.more().isOptional()) {
            return new PrintLine(line.description(), detail.withoutPrices(line), quantity, "", "", "");
        }
        return new PrintLine(
                line.description(),
                detail.of(line),
                quantity,
                price(line),
                line.tax().category() == TaxCategory.O
                        ? NO_RATE
                        : format.percent(line.tax().percent()),
                format.money(line.amount()));
    }

    private String quantity(Quantity quantity, UnitCode unit) {
        boolean one = quantity.value().abs().compareTo(BigDecimal.ONE) == 0;
        String word = new UnitWords(texts).of(unit, one);
        return word.isEmpty() ? format.quantity(quantity) : format.quantity(quantity) + "\u00A0" + word;
    }

    /** All prices have as many decimals as the longest, so that they stand below each other. */
    private String price(IssuedLine line) {
        String price = format.price(line.unitPrice(), decimals);
        return line.baseQuantity().equals(Quantity.ONE)
                ? price
                : texts.of("line.price-per", price, format.quantity(line.baseQuantity()));
    }
}
