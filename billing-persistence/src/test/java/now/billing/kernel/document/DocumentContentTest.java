package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import now.billing.fixtures.Documents;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentContentTest {

    private static final TaxRate S19 = TaxRate.standard("19");
    private static final ContentLine LINE = Documents.line("Consulting", "1", "100", S19);

    @Test
    void emptyDraftHasNoProblems() {
        assertThat(DocumentContent.empty(Documents.EUR).problems()).isEmpty();
        assertThat(Documents.simple().problems()).isEmpty();
        assertThat(Documents.full().problems()).isEmpty();
    }

    @Test
    void builderChangesOnlyWhatIsSet() {
        assertThat(Documents.full().toBuilder().build()).isEqualTo(Documents.full());
        assertThat(Documents.full().toBuilder().notes("x").build().terms()).isEqualTo("14 days net");
    }

    @Test
    void aThousandLinesAreTheLimit() {
        assertThat(withLines(Collections.nCopies(Limits.LINES, LINE)).problems())
                .isEmpty();
        assertThat(withLines(Collections.nCopies(Limits.LINES + 1, LINE)).problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("lines: input.too_many", "value=1001", "limit=1000");
    }

    @ParameterizedTest
    @CsvSource({"notes, 4000", "terms, 4000", "buyerReference, 100", "orderReference, 100"})
    void textsHaveLimits(String field, int limit) {
        assertThat(withText(field, "x".repeat(limit)).problems()).isEmpty();
        assertThat(withText(field, "x".repeat(limit + 1)).problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.field()).isEqualTo(field);
                    assertThat(p.args()).containsEntry("limit", "" + limit).containsEntry("value", "" + (limit + 1));
                });
    }

    @Test
    void controlCharactersAndHalfPairsAreNamed() {
        assertThat(withText("notes", "a\u0000b").problems())
                .extracting(p -> p.args().get("character"))
                .containsExactly("U+0000");
        assertThat(withText("notes", "\ud83d").problems())
                .extracting(p -> p.args().get("character"))
                .containsExactly("U+D83D");
        assertThat(withText("notes", "line\nline 😀").problems()).isEmpty();
    }

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        CurrencyUnit chf = CurrencyUnit.of("CHF");
        ContentLine wrong = new ContentLine(
                null,
                null,
                "x".repeat(301),
                "",
                Quantity.ONE,
                LINE.unit(),
                UnitPrice.parse("1", chf),
                Quantity.of(0),
                UnitPrice.parse("3", Documents.EUR),
                UnitPrice.parse("1", Documents.EUR),
                List.of(Adjustment.charge(Portion.ofAmount(Money.parse("1", chf)), "")),
                Discount.ofPercent(Percent.parse("101"), ""),
                S19);
        DocumentContent content = Documents.simple().toBuilder()
                .lines(List.of(LINE, wrong))
                .adjustments(List.of(new TaxedAdjustment(
                        Adjustment.allowance(Portion.ofAmount(Documents.eur("-1")), "x".repeat(201)), S19)))
                .discount(Discount.ofAmount(Documents.eur("-5"), ""))
                .exemptions(List.of(TaxExemption.of(TaxCategory.E, "a", ""), TaxExemption.of(TaxCategory.E, "b", "")))
                .prepaid(Money.zero(chf))
                .issueDate(Documents.ISSUED_ON)
                .dueDate(Documents.ISSUED_ON.minusDays(1))
                .cashRounding(true)
                .rounding(Documents.eur("0.01"))
                .build();
        assertThat(content.problems())
                .extracting(p -> p.field() + " " + p.code())
                .containsExactlyInAnyOrder(
                        "dueDate document.due_before_issue",
                        "prepaid input.wrong_currency",
                        "rounding document.rounding_made_and_stated",
                        "discount.amount input.negative",
                        "lines[1].description input.too_long",
                        "lines[1].unitPrice input.wrong_currency",
                        "lines[1].unitPrice line.price_is_not_gross_less_discount",
                        "lines[1].baseQuantity input.out_of_range",
                        "lines[1].discount.percent discount.above_100_percent",
                        "lines[1].charges[0].amount input.wrong_currency",
                        "allowances[0].reason input.too_long",
                        "exemptions[1].category input.duplicate");
        assertThatThrownBy(content::calculate)
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).hasSize(12));
    }

    @Test
    void anAdjustmentSaysAmountPercentAndBaseWhereTheyAgree() {
        assertThat(adjusted("-5.00").problems()).isEmpty();
        assertThat(adjusted("-5.00").calculate().totals().charges()).isEqualTo(Documents.eur("-5.00"));
        assertThat(adjusted("-5.01").problems())
                .extracting(p -> p.field() + " " + p.code())
                .containsExactly("charges[0].amount adjustment.amount_is_not_percent_of_base");
    }

    private static DocumentContent adjusted(String amount) {
        Portion portion = new Portion(Documents.eur(amount), Percent.parse("10"), Documents.eur("-50.00"));
        return Documents.simple().toBuilder()
                .adjustments(List.of(new TaxedAdjustment(Adjustment.charge(portion, "Bonus"), S19)))
                .build();
    }

    @Test
    void aDraftOfEarlierRulesCanStillBeShown() {
        DocumentContent earlier = Documents.simple().toBuilder()
                .notes("a\tb")
                .deliveryDate(LocalDate.of(99999, 1, 1))
                .build();
        assertThat(earlier.problems()).hasSize(2);
        assertThat(earlier.calculateAsStored().totals())
                .isEqualTo(Documents.simple().calculate().totals());
    }

    @Test
    void priceDiscountNeedsItsGrossPrice() {
        ContentLine line = new ContentLine(
                null,
                null,
                "x",
                "",
                Quantity.ONE,
                LINE.unit(),
                LINE.unitPrice(),
                Quantity.ONE,
                null,
                UnitPrice.parse("1", Documents.EUR),
                List.of(),
                null,
                S19);
        assertThat(withLines(List.of(line)).problems())
                .extracting(Problem::field)
                .containsExactly("lines[0].grossPrice");
    }

    @Test
    void totalsThatCannotBeStoredAreAProblemOfTheirLine() {
        ContentLine huge = Documents.line("Huge", "9999999999999", "9999999999999", S19);
        assertThat(withLines(List.of(LINE, huge)).problems())
                .extracting(Problem::field)
                .containsExactly("lines[1].unitPrice");
        ContentLine large = Documents.line("Large", "5", "999999999999", S19);
        assertThat(withLines(Collections.nCopies(3, large)).problems())
                .extracting(Problem::field)
                .containsExactly("totals.lineTotal");
    }

    @Test
    void reversedLineCostsTheOpposite() {
        Money net = withLines(List.of(LINE.reversed())).calculate().totals().net();
        assertThat(net).isEqualTo(Documents.eur("-100.00"));
    }

    private static DocumentContent withLines(List<ContentLine> lines) {
        return Documents.simple().toBuilder().lines(lines).build();
    }

    private static DocumentContent withText(String field, String text) {
        DocumentContentBuilder content = Documents.simple().toBuilder();
        return switch (field) {
            case "notes" -> content.notes(text).build();
            case "terms" -> content.terms(text).build();
            case "buyerReference" -> content.buyerReference(text).build();
            default -> content.orderReference(text).build();
        };
    }
}
