package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import now.billing.fixtures.Documents;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each limit: the last text that fits has no problem, the next one is refused with field, value and limit. */
class LimitsTest {

    private static final TaxRate S19 = TaxRate.standard("19");
    private static final Portion ONE = Portion.ofAmount(Documents.eur("1"));

    @TestFactory
    Stream<DynamicTest> textsOfADraft() {
        return Stream.of(
                text(
                        "lines[0].description",
                        Limits.DESCRIPTION,
                        t -> line(t, "", "").problems()),
                text("lines[0].detail", Limits.DETAIL, t -> line("x", t, "").problems()),
                text(
                        "lines[0].discount.reason",
                        Limits.REASON,
                        t -> line("x", "", t).problems()),
                text("charges[0].reason", Limits.REASON, t -> adjusted(1, t, "").problems()),
                text(
                        "charges[0].reasonCode",
                        Limits.REASON_CODE,
                        t -> adjusted(1, "", t).problems()),
                text("exemptions[0].reason", Limits.REASON, t -> exempt(t, "").problems()),
                text(
                        "exemptions[0].code",
                        Limits.REASON_CODE,
                        t -> exempt("", t).problems()));
    }

    @TestFactory
    Stream<DynamicTest> textsOfAParty() {
        return Stream.of(
                text("name", Limits.NAME, t -> party(t, "", "", "", "")),
                text("legalName", Limits.NAME, t -> party("x", t, "", "", "")),
                text("contactName", Limits.NAME, t -> party("x", "", t, "", "")),
                text("phone", Limits.PHONE, t -> party("x", "", "", t, "")),
                text("website", Limits.WEBSITE, t -> party("x", "", "", "", t)),
                text("street", 150, t -> address(t, "", "", "", "", "")),
                text("buildingNumber", 20, t -> address("", t, "", "", "", "")),
                text("line2", 150, t -> address("", "", t, "", "", "")),
                text("postCode", 20, t -> address("", "", "", t, "", "")),
                text("town", 100, t -> address("", "", "", "", t, "")),
                text("region", 100, t -> address("", "", "", "", "", t)),
                text("value", Limits.TAX_IDENTIFIER, t -> TaxIdentifier.vat(t).problems()));
    }

    @Test
    void emailsHaveALimit() {
        String domain = "@" + "x".repeat(Limits.EMAIL - 9) + ".test";
        Party longest = new Party("x", "", "", "abc" + domain, "", "", PostalAddress.EMPTY, List.of());
        Party longer = new Party("x", "", "", "abcd" + domain, "", "", PostalAddress.EMPTY, List.of());
        assertThat(longest.problems()).isEmpty();
        assertThat(longer.problems()).extracting(Problem::code).containsExactly(ProblemCode.TOO_LONG);
    }

    @Test
    void adjustmentsHaveALimitOnTheDocumentAndOnALine() {
        assertThat(adjusted(Limits.DOCUMENT_ADJUSTMENTS, "", "").problems()).isEmpty();
        assertThat(adjusted(Limits.DOCUMENT_ADJUSTMENTS + 1, "", "").problems())
                .extracting(Problem::field)
                .containsExactly("charges");
        assertThat(lineAdjusted(Limits.LINE_ADJUSTMENTS).problems()).isEmpty();
        assertThat(lineAdjusted(Limits.LINE_ADJUSTMENTS + 1).problems())
                .extracting(Problem::field)
                .containsExactly("lines[0].charges");
    }

    @Test
    void aStatedRoundingIsNoMoreThanAUnitOrTheSmallestCoin() {
        assertThat(rounded("EUR", "-1.00")).isEmpty();
        assertThat(rounded("EUR", "1.01"))
                .containsExactly(Problem.at("rounding", ProblemCode.OUT_OF_RANGE, "value", "1.01", "limit", "1"));
        assertThat(rounded("HUF", "-5.00")).isEmpty();
        assertThat(rounded("HUF", "-5.01")).extracting(Problem::field).containsExactly("rounding");
    }

    @Test
    void anAmountHasThirteenDigits() {
        assertThat(priced("9999999999999", "1")).isEmpty();
        assertThat(priced("9999999999999", "1.1"))
                .containsExactly(Problem.at(
                        "lines[0].unitPrice",
                        AmountCheck.LINE_TOO_LARGE,
                        "value",
                        "10999999999998.90",
                        "limit",
                        "9999999999999"));
        assertThat(priced("9999999999999", "-1.1"))
                .extracting(Problem::code)
                .containsExactly(AmountCheck.LINE_TOO_LARGE);
    }

    @Test
    void theAmountsOfADocumentTogetherHaveThirteenDigitsToo() {
        assertThat(priced("5000000000000", "1", "1"))
                .containsExactly(Problem.at(
                        "totals.lineTotal",
                        AmountCheck.TOTAL_TOO_LARGE,
                        "value",
                        "10000000000000.00",
                        "limit",
                        "9999999999999"));
        assertThat(priced("4999999999999.99", "1", "1")).isEmpty();
        assertThat(priced("5000000000000", "1", "1", "-1"))
                .as("what is set off counts")
                .isEmpty();
    }

    @Test
    void taxCanMakeTheTotalTooLarge() {
        DocumentContent taxed = Documents.simple().toBuilder()
                .lines(List.of(ContentLine.of(
                        "Ship", Quantity.ONE, UnitCode.ONE, UnitPrice.parse("9000000000000", Documents.EUR), S19)))
                .build();
        assertThat(taxed.problems()).extracting(Problem::field).containsExactly("totals.gross");
    }

    private static List<Problem> priced(String price, String... quantities) {
        TaxRate none = TaxRate.untaxed(TaxCategory.Z);
        List<ContentLine> lines = Stream.of(quantities)
                .map(quantity -> ContentLine.of(
                        "Ship", Quantity.parse(quantity), UnitCode.ONE, UnitPrice.parse(price, Documents.EUR), none))
                .toList();
        return Documents.simple().toBuilder().lines(lines).build().problems();
    }

    private static List<Problem> rounded(String currency, String amount) {
        CurrencyUnit unit = CurrencyUnit.of(currency);
        return new DocumentContentBuilder(unit)
                .rounding(Money.parse(amount, unit))
                .build()
                .problems();
    }

    @Test
    void numbersHaveALimit() {
        assertThat(DocumentNumber.of("x".repeat(Limits.NUMBER)).value()).hasSize(Limits.NUMBER);
        assertThatThrownBy(() -> DocumentNumber.of("x".repeat(Limits.NUMBER + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DynamicTest text(String field, int limit, Function<String, List<Problem>> check) {
        return DynamicTest.dynamicTest(field, () -> {
            assertThat(check.apply("x".repeat(limit))).isEmpty();
            assertThat(check.apply("x".repeat(limit + 1)))
                    .containsExactly(Problem.at(field, ProblemCode.TOO_LONG, "value", limit + 1, "limit", limit));
        });
    }

    private static DocumentContent line(String description, String detail, String reason) {
        ContentLine line = new ContentLine(
                null,
                null,
                description,
                detail,
                Quantity.ONE,
                UnitCode.ONE,
                Documents.simple().lines().get(0).unitPrice(),
                Quantity.ONE,
                null,
                null,
                List.of(),
                Discount.ofAmount(Documents.eur("1"), reason),
                S19);
        return Documents.simple().toBuilder().lines(List.of(line)).build();
    }

    private static DocumentContent lineAdjusted(int count) {
        ContentLine line = Documents.simple().lines().get(0);
        List<Adjustment> adjustments = Collections.nCopies(count, Adjustment.charge(ONE, ""));
        return Documents.simple().toBuilder()
                .lines(List.of(line.withAdjustments(adjustments)))
                .build();
    }

    private static DocumentContent adjusted(int count, String reason, String reasonCode) {
        TaxedAdjustment adjustment = new TaxedAdjustment(new Adjustment(true, ONE, reason, reasonCode), S19);
        return Documents.simple().toBuilder()
                .adjustments(Collections.nCopies(count, adjustment))
                .build();
    }

    private static DocumentContent exempt(String reason, String code) {
        return Documents.simple().toBuilder()
                .exemptions(List.of(TaxExemption.of(TaxCategory.E, reason, code)))
                .build();
    }

    private static List<Problem> party(String name, String legalName, String contact, String phone, String website) {
        return new Party(name, legalName, contact, "", phone, website, PostalAddress.EMPTY, List.of()).problems();
    }

    private static List<Problem> address(
            String street, String buildingNumber, String line2, String postCode, String town, String region) {
        return new PostalAddress(street, buildingNumber, line2, postCode, town, region, "DE").problems();
    }
}
