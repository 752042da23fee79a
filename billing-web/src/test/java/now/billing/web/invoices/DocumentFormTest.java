package now.billing.web.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
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
        row(form, 1).setPlace(1);

        assertThat(form.written().lines()).hasSize(1);
        assertThat(form.everything().lines()).hasSize(2);
    }

    @Test
    void namesTheRowOfThePageWhenABlankOneStandsBefore() {
        DocumentForm form = new DocumentForm(content(line("Steel"), line("")), "S:19");
        row(form, 0).setDescription(null);
        row(form, 0).setPrice(null);
        InvalidInput refusal = InvalidInput.of(List.of(Problem.at("lines[0].description", ProblemCode.REQUIRED)));

        assertThat(form.onScreen(refusal).problems().get(0).field()).isEqualTo("lines[1].description");
    }

    @Test
    void namesTheRowOfThePageWhenLinesWereMoved() {
        DocumentForm form = new DocumentForm(content(line("A"), line("B")), "S:19");
        row(form, 0).setPlace(1);
        row(form, 1).setPlace(0);
        InvalidInput refusal = InvalidInput.of(List.of(Problem.at("lines[0].quantity", ProblemCode.REQUIRED)));

        assertThat(form.onScreen(refusal).problems().get(0).field()).isEqualTo("lines[1].quantity");
    }

    @Test
    void saysWhichFieldOfWhichLineIsWrong() {
        DocumentForm form = new DocumentForm(content(line("Steel"), line("Bolts")), "S:19");
        row(form, 1).setPrice(new BigDecimal("-1"));

        assertThatThrownBy(form::everything)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems().get(0).field()).isEqualTo("lines[1].unitPrice"));
    }

    @Test
    void keepsTheOrderAndTheRemovalsOfThePage() {
        DocumentForm form = new DocumentForm(content(line("A"), line("B"), line("C")), "S:19");
        row(form, 0).setPlace(1);
        row(form, 1).setPlace(null);
        row(form, 2).setPlace(0);

        assertThat(form.written().lines()).extracting(ContentLine::description).containsExactly("C", "A");
    }

    @Test
    void copiesWhatTheScreenDoesNotShow() {
        ContentLine original = line("Steel").withAdjustments(List.of(allowance()));
        DocumentForm form = new DocumentForm(content(original), "S:19");
        LineForm copy = row(form, 1);
        copy.setPlace(1);
        copy.setCopyOf(0);
        copy.setDescription("Steel");
        copy.setPrice(new BigDecimal("18.50"));

        assertThat(form.written().lines().get(1).adjustments()).containsExactly(allowance());
    }

    @Test
    void cleansRemovedRowsBeforeTheyAreWrittenOnAgain() {
        DocumentForm form = new DocumentForm(content(line("A"), line("B")), "S:19");
        row(form, 0).setPlace(null);
        form.getLines().fillUp();

        assertThat(row(form, 0).isBlank()).isTrue();
        assertThat(form.written().lines()).extracting(ContentLine::description).containsExactly("B");
    }

    @Test
    void takesAnAmountOffTheWholeAndAddsACharge() {
        DocumentForm form = new DocumentForm(content(line("Steel")), "S:19");
        form.getWhole().setDiscountKind(WholeAdjustments.AMOUNT);
        form.getWhole().setDiscountValue(new BigDecimal("7.00"));
        form.getWhole().setChargeReason("Shipping");
        form.getWhole().setChargeAmount(new BigDecimal("4.90"));
        form.getWhole().setChargeTax("S:7");

        DocumentContent written = form.written();

        assertThat(written.discount()).isEqualTo(Discount.ofAmount(Money.parse("7.00", EUR), ""));
        assertThat(written.adjustments())
                .containsExactly(new TaxedAdjustment(
                        Adjustment.charge(Portion.ofAmount(Money.parse("4.90", EUR)), "Shipping"),
                        TaxRate.standard("7")));
    }

    @Test
    void refusesAnAmountBelowZeroAtItsField() {
        DocumentForm form = new DocumentForm(content(line("Steel")), "S:19");
        form.getWhole().setChargeAmount(new BigDecimal("-1"));

        assertThatThrownBy(form::everything)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems().get(0).field()).isEqualTo("chargeAmount"));
    }

    private static LineForm row(DocumentForm form, int index) {
        return form.getLines().getRows().get(index);
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
