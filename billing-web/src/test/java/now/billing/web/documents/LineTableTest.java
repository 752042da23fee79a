package now.billing.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.terms.LayoutRow;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** What stands at a line besides its price, and between lines. */
class LineTableTest {
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");

    @Test
    void whatThePriceIsBelowTheListPriceIsItsDiscount() {
        DocumentForm form = DocumentFormTest.form(DocumentFormTest.content(DocumentFormTest.line("Steel")), "S:19");
        DocumentFormTest.type(form, null, "0", "grossPrice", "20");
        ContentLine listed = form.written().lines().get(0);
        assertThat(listed.grossPrice()).isEqualTo(UnitPrice.parse("20", EUR));
        assertThat(listed.priceDiscount()).isEqualTo(UnitPrice.parse("1.5", EUR));
        assertThat(DocumentFormTest.form(DocumentFormTest.content(listed), "S:19")
                        .written()
                        .lines())
                .containsExactly(listed);

        DocumentFormTest.type(form, null, "0", "grossPrice", "18,49");
        assertThat(DocumentFormTest.refusedField(form)).isEqualTo("lines[0].grossPrice");
    }

    @Test
    void rowsAmongTheLinesAreWrittenWithThem() {
        DocumentForm form = DocumentFormTest.form(
                DocumentFormTest.content(DocumentFormTest.line("Steel"), DocumentFormTest.line("Bolts")), "S:19");
        form.getLines().setTyped("""
                {"seq": 1, "order": [2, 0, 3, 1], "lines": {
                  "2": {"role": "HEADING", "description": "Metal"}, "3": {"role": "SUBTOTAL", "description": ""}}}""");
        DocumentContent written = form.written();
        assertThat(written.more().layout())
                .containsExactly(
                        new LayoutRow(LayoutRow.Kind.HEADING, 0, "Metal"),
                        new LayoutRow(LayoutRow.Kind.SUBTOTAL, 1, ""));
        assertThat(written.lines()).extracting(ContentLine::description).containsExactly("Steel", "Bolts");
        assertThat(form.show(written.calculate())).containsEntry(3, Money.parse("37.00", EUR));
        assertThat(DocumentFormTest.form(written, "S:19").written()).isEqualTo(written);

        InvalidInput refusal = InvalidInput.of(List.of(
                Problem.at("layout[1].text", ProblemCode.REQUIRED),
                Problem.at("lines[1].quantity", ProblemCode.REQUIRED)));
        assertThat(form.onScreen(refusal).problems())
                .extracting(Problem::field)
                .containsExactly("lines[3].description", "lines[1].quantity");
    }
}
