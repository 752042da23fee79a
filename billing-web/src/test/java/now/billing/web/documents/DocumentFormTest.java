package now.billing.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxRate;
import now.billing.kernel.text.NumberStyle;
import org.jspecify.annotations.Nullable;
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

        assertThat(form(content, "S:19").written()).isEqualTo(content);
    }

    @Test
    void leavesLinesWithNothingInThemOut() {
        DocumentForm form = form(content(line("Steel")), "S:19");
        type(form, "[0,1]", "1", "quantity", "5");

        assertThat(form.written().lines()).hasSize(1);
        assertThat(form.everything().lines()).hasSize(2);
    }

    @Test
    void namesTheRowOfThePageWhenABlankOneStandsBefore() {
        DocumentForm form = form(content(line("Steel"), line("")), "S:19");
        type(form, null, "0", "description", "");
        type(form, null, "0", "unitPrice", "");
        InvalidInput refusal = InvalidInput.of(List.of(Problem.at("lines[0].description", ProblemCode.REQUIRED)));

        assertThat(form.onScreen(refusal).problems().get(0).field()).isEqualTo("lines[1].description");
    }

    /** The live totals are of every line, also of a blank one. */
    @Test
    void namesTheRowOfThePageWhenBlankOnesAreCounted() {
        DocumentForm form = form(content(line(""), line("Steel"), line("Bolts")), "S:19");
        type(form, null, "0", "unitPrice", "");
        InvalidInput refusal = InvalidInput.of(List.of(Problem.at("lines[1].unitPrice", ProblemCode.OUT_OF_RANGE)));

        assertThat(form.onWholeScreen(refusal).problems().get(0).field()).isEqualTo("lines[1].unitPrice");
    }

    @Test
    void namesTheRowOfThePageWhenLinesWereMoved() {
        DocumentForm form = form(content(line("A"), line("B")), "S:19");
        type(form, "[1,0]", "0", "quantity", "2");
        InvalidInput refusal = InvalidInput.of(List.of(Problem.at("lines[0].quantity", ProblemCode.REQUIRED)));

        assertThat(form.onScreen(refusal).problems().get(0).field()).isEqualTo("lines[1].quantity");
    }

    @Test
    void saysWhichFieldOfWhichLineIsWrong() {
        DocumentForm form = form(content(line("Steel"), line("Bolts")), "S:19");
        type(form, null, "1", "unitPrice", "-1");

        assertThatThrownBy(form::everything)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems().get(0).field()).isEqualTo("lines[1].unitPrice"));
    }

    @Test
    void keepsTheOrderAndTheRemovalsOfThePage() {
        DocumentForm form = form(content(line("A"), line("B"), line("C")), "S:19");
        type(form, "[2,0]", "0", "quantity", "2");

        assertThat(form.written().lines()).extracting(ContentLine::description).containsExactly("C", "A");
    }

    @Test
    void copiesWhatTheScreenDoesNotShow() {
        ContentLine original = line("Steel").withAdjustments(List.of(allowance()));
        DocumentForm form = form(content(original), "S:19");
        form.getLines()
                .setTyped(
                        "{\"seq\":1,\"order\":[0,1],\"lines\":{\"1\":{\"copyOf\":0,\"description\":\"Steel\",\"unitPrice\":\"18,50\"}}}");

        assertThat(form.written().lines().get(1).adjustments()).containsExactly(allowance());
    }

    @Test
    void readsNumbersWhenItIsReadAndSaysEveryOneThatCannotBe() {
        DocumentForm form = form(content(line("A"), line("B")), "S:19");
        type(form, null, "0", "quantity", "1.234");
        type(form, null, "1", "unitPrice", "1,,5");

        assertThat(catchThrowableOfType(InvalidInput.class, form::everything).problems())
                .extracting(Problem::field)
                .containsExactly("lines[0].quantity", "lines[1].unitPrice");
    }

    @Test
    void takesTheSameDeltaTwiceWithoutAChange() {
        DocumentForm form = form(content(line("A")), "S:19");
        type(form, "[0,7]", "7", "description", "New");
        type(form, "[0,7]", "7", "description", "New");

        assertThat(form.written().lines()).extracting(ContentLine::description).containsExactly("A", "New");
    }

    @Test
    void answersOnlyTheSumsThatChangedOrWereTouched() {
        DocumentForm form = form(content(line("A"), line("B"), line("C")), "S:19");
        assertThat(form.show(form.everything().calculate())).containsOnlyKeys(0, 1, 2);

        type(form, null, "1", "quantity", "3");

        assertThat(form.show(form.everything().calculate())).isEqualTo(Map.of(1, Money.parse("55.50", EUR)));
    }

    @Test
    void isBegunOnceSomethingIsWrittenOnIt() {
        DocumentForm form = form(DocumentContent.empty(EUR), "S:19");
        assertThat(form.isBegun()).isFalse();

        type(form, null, "0", "description", "Steel");

        assertThat(form.isBegun()).isTrue();
    }

    @Test
    void takesAnAmountOffTheWholeAndAddsChargesAndDiscounts() {
        DocumentForm form = form(content(line("Steel")), "S:19");
        form.getWhole().setDiscountKind(PortionKind.AMOUNT);
        form.getWhole().setDiscountValue(new BigDecimal("7.00"));
        AdjustmentForm shipping = added(form, "Shipping", "4.90");
        shipping.setTax("S:7");
        AdjustmentForm fair = added(form, "Fair", "3");
        fair.setDirection("DISCOUNT");
        fair.setKind(PortionKind.PERCENT);

        DocumentContent written = form.written();

        assertThat(written.discount()).isEqualTo(Discount.ofAmount(Money.parse("7.00", EUR), ""));
        assertThat(written.adjustments())
                .containsExactly(
                        new TaxedAdjustment(
                                Adjustment.charge(Portion.ofAmount(Money.parse("4.90", EUR)), "Shipping"),
                                TaxRate.standard("7")),
                        new TaxedAdjustment(
                                Adjustment.allowance(Portion.ofPercent(Percent.parse("3")), "Fair"),
                                TaxRate.standard("19")));
    }

    @Test
    void leavesChargesOutThatWereTakenAwayOrAreEmpty() {
        DocumentForm form = form(content(line("Steel")), "S:19");
        AdjustmentForm shipping = added(form, "Shipping", "4.90");
        added(form, "Nothing yet", "0");
        added(form, "Packing", "2");
        shipping.setRemoved(true);

        assertThat(form.written().adjustments())
                .extracting(each -> each.adjustment().reason())
                .containsExactly("Packing");
    }

    @Test
    void carriesAlongWhatTheScreenDoesNotShowOfACharge() {
        TaxedAdjustment insurance = new TaxedAdjustment(
                new Adjustment(
                        true, Portion.ofPercent(Percent.parse("2"), Money.parse("50.00", EUR)), "Insurance", "IN"),
                TaxRate.standard("19"));
        DocumentForm form = form(
                content(line("Steel")).toBuilder()
                        .adjustments(List.of(insurance))
                        .build(),
                "S:7");

        assertThat(form.written().adjustments()).containsExactly(insurance);
    }

    @Test
    void takesAnAmountOffALine() {
        DocumentForm form = form(content(line("Steel")), "S:19");
        type(form, null, "0", "discountKind", "AMOUNT");
        type(form, null, "0", "discount", "1,50 €");

        assertThat(form.written().lines().get(0).discount()).isEqualTo(Discount.ofAmount(Money.parse("1.50", EUR), ""));
    }

    @Test
    void keepsTheAmountAndTheReasonOfALinesDiscount() {
        ContentLine agreed = line("Steel").withDiscount(Discount.ofAmount(Money.parse("2.00", EUR), "As agreed"));

        assertThat(form(content(agreed), "S:19").written().lines().get(0).discount())
                .isEqualTo(agreed.discount());
    }

    @Test
    void refusesADiscountOfMoreThanEverything() {
        DocumentForm form = form(content(line("Steel")), "S:19");
        type(form, null, "0", "discount", "101 %");

        assertThat(refusedField(form)).isEqualTo("lines[0].discount");
    }

    @Test
    void refusesAnAmountBelowZeroAtItsField() {
        DocumentForm form = form(content(line("Steel")), "S:19");
        added(form, "Nothing", "0");
        added(form, "Shipping", "-1");

        assertThat(refusedField(form)).isEqualTo("adjustments[1].value");
    }

    @Test
    void namesTheRowOfThePageWhenAChargeBeforeWasTakenAway() {
        DocumentForm form = form(content(line("Steel")), "S:19");
        AdjustmentForm shipping = added(form, "Shipping", "4.90");
        added(form, "", "2");
        shipping.setRemoved(true);
        InvalidInput refusal = InvalidInput.of(List.of(Problem.at("charges[0].reason", ProblemCode.REQUIRED)));

        assertThat(form.onScreen(refusal).problems().get(0).field()).isEqualTo("adjustments[1].reason");
    }

    private static AdjustmentForm added(DocumentForm form, String reason, String value) {
        form.getWhole().add();
        List<AdjustmentForm> rows = form.getWhole().getRows();
        AdjustmentForm added = rows.get(rows.size() - 1);
        added.setReason(reason);
        added.setValue(new BigDecimal(value));
        return added;
    }

    static String refusedField(DocumentForm form) {
        return String.valueOf(catchThrowableOfType(InvalidInput.class, form::everything)
                .problems()
                .get(0)
                .field());
    }

    static DocumentForm form(DocumentContent content, String newLineTax) {
        return new DocumentForm(content, newLineTax, new NumberStyle(',', '.'));
    }

    /** As the browser tells it. */
    static void type(DocumentForm form, @Nullable String order, String key, String field, String text) {
        form.getLines().setTyped("""
                {"seq": 1, "order": %s, "lines": {"%s": {"%s": "%s"}}}""".formatted(order, key, field, text));
    }

    static DocumentContent content(ContentLine... lines) {
        return DocumentContent.empty(EUR).toBuilder().lines(List.of(lines)).build();
    }

    static ContentLine line(String description) {
        return ContentLine.of(
                description, Quantity.of(2), UnitCode.PIECE, UnitPrice.parse("18.50", EUR), TaxRate.standard("19"));
    }

    private static Adjustment allowance() {
        return Discount.ofAmount(Money.parse("1.00", EUR), "Scratch").asAllowance();
    }
}
