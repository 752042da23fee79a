package now.billing.web.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;

class DocumentFormTest {
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");

    @Test
    void carriesAlongWhatTheScreenDoesNotShow() {
        ContentLine line = line("Steel").withLineId(new UUID(0, 7)).withAdjustments(List.of(allowance()));
        DocumentContent content = DocumentContent.empty(EUR).toBuilder()
                .lines(List.of(line))
                .prepaid(Money.parse("3.00", EUR))
                .orderReference("PO 4")
                .discount(Discount.ofAmount(Money.parse("5.00", EUR), "Loyalty"))
                .build();

        assertThat(new DocumentForm(content, "S:19").written()).isEqualTo(content);
    }

    @Test
    void leavesLinesWithNothingInThemOut() {
        DocumentForm form = new DocumentForm(content(line("Steel")), "S:19");
        form.addLine();

        assertThat(form.written().lines()).hasSize(1);
        assertThat(form.everything().lines()).hasSize(2);
    }

    @Test
    void namesTheLineOfTheScreenWhenABlankOneStandsBefore() {
        DocumentForm form = new DocumentForm(content(line("Steel"), line("")), "S:19");
        form.getLines().get(0).setDescription(null);
        form.getLines().get(0).setPrice(null);
        InvalidInput refusal = InvalidInput.of(List.of(Problem.at("lines[0].description", ProblemCode.REQUIRED)));

        assertThat(form.onScreen(refusal).problems().get(0).field()).isEqualTo("lines[1].description");
    }

    @Test
    void saysWhichFieldOfWhichLineIsWrong() {
        DocumentForm form = new DocumentForm(content(line("Steel"), line("Bolts")), "S:19");
        form.getLines().get(1).setPrice(new BigDecimal("-1"));

        assertThatThrownBy(form::everything)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems().get(0).field()).isEqualTo("lines[1].unitPrice"));
    }

    @Test
    void movesCopiesAndRemovesLines() {
        DocumentForm form = new DocumentForm(content(line("A"), line("B")), "S:19");
        form.move(0, 1);
        form.move(1, 1);
        form.copy(0);
        form.remove(2);

        assertThat(form.getLines()).extracting(LineForm::getDescription).containsExactly("B", "B");
    }

    @Test
    void alwaysKeepsOneLineToWriteOn() {
        DocumentForm form = new DocumentForm(content(line("A")), "S:19");
        form.remove(0);

        assertThat(form.getLines()).hasSize(1).allMatch(LineForm::isBlank);
    }

    private static DocumentContent content(ContentLine... lines) {
        return DocumentContent.empty(EUR).toBuilder().lines(List.of(lines)).build();
    }

    private static ContentLine line(String description) {
        return ContentLine.of(
                description, Quantity.of(2), UnitCode.PIECE, UnitPrice.parse("18.50", EUR), TaxRate.standard("19"));
    }

    private static Adjustment allowance() {
        return Discount.ofAmount(Money.parse("1.00", EUR), "Scratch").asAllowance();
    }
}
