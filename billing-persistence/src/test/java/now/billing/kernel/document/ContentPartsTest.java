package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import now.billing.fixtures.Documents;
import now.billing.fixtures.Terms;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;

/** What belongs to no line, or to a line that is no quantity, is in the parts nevertheless, and once. */
class ContentPartsTest {
    private static final TaxRate RATE = TaxRate.standard("19");
    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);

    @Test
    void aChargeOfARateThatNoLineHasIsSharedAsAllLines() {
        DocumentContent whole = offer("1", "100.00", "1", "300.00")
                .adjustments(List.of(new TaxedAdjustment(charge("50.00"), TaxRate.standard("7"))))
                .build();

        ContentParts.Part first = new ContentParts(whole).of(parts(A, "1"));
        ContentParts.Part rest = rest(whole, parts(A, "1"), first);

        assertThat(net(first)).isEqualTo("112.50");
        assertThat(net(rest)).isEqualTo("337.50");
    }

    @Test
    void aChargeOnLinesThatComeToNothingGoesWithTheLastOfThem() {
        DocumentContent whole = offer("2", "100.00", "-2", "100.00")
                .adjustments(List.of(new TaxedAdjustment(charge("50.00"), RATE)))
                .build();
        LineParts half = new LineParts(Map.of(A, Quantity.ONE, B, Quantity.of(-1)));

        ContentParts.Part first = new ContentParts(whole).of(half);
        ContentParts.Part rest = rest(whole, half, first);

        assertThat(net(first)).isEqualTo("0.00");
        assertThat(net(rest)).isEqualTo("50.00");
    }

    @Test
    void aLineOfNoQuantityIsOnePiece() {
        DocumentContent plain = offer("1", "100.00", "0", "0.00").build();
        ContentLine flat = plain.lines().get(1).withAdjustments(List.of(charge("100.00")));
        DocumentContent whole = plain.toBuilder()
                .lines(List.of(plain.lines().get(0), flat))
                .discount(new Discount(Portion.ofAmount(Documents.eur("20.00")), "Loyalty"))
                .build();

        ContentParts.Part first = new ContentParts(whole).of(parts(A, "0.5"));
        ContentParts.Part rest = rest(whole, parts(A, "0.5"), first);
        LineParts kept = new LineParts(Map.of(A, Quantity.parse("0.5"), B, Quantity.of(0)));
        ContentParts.Part freed = new ContentParts(whole, kept, rest.amounts()).of(kept);

        assertThat(net(first)).isEqualTo("45.00");
        assertThat(net(rest)).isEqualTo("135.00");
        assertThat(net(freed)).isEqualTo("45.00");
    }

    @Test
    void aLineOfNoQuantityIsTakenByWhoTakesTheRestAndByNobodyAfterHim() {
        LineParts left = new LineParts(Map.of(A, Quantity.ONE, B, Quantity.of(0)));

        assertThat(left.untaken(parts(A, "1")).quantities()).containsOnlyKeys(A, B);
        assertThat(left.untaken(parts(B, "0")).quantities()).containsOnlyKeys(A);
    }

    @Test
    void aPartOnTheOtherSideOfNothingTakesNoDiscount() {
        DocumentContent whole = offer("1", "100.00", "-1", "50.00")
                .discount(new Discount(Portion.ofAmount(Documents.eur("10.00")), "Loyalty"))
                .build();

        ContentParts.Part first = new ContentParts(whole).of(parts(B, "-1"));

        assertThat(net(first)).isEqualTo("-50.00");
        assertThat(net(rest(whole, parts(B, "-1"), first))).isEqualTo("90.00");
    }

    @Test
    void whatWasPrepaidIsTakenOffTheFirstPartsAndARoundingOffTheLast() {
        DocumentContent whole = offer("1", "100.00", "1", "100.00")
                .prepaid(Documents.eur("130.00"))
                .rounding(Documents.eur("0.03"))
                .build();

        ContentParts.Part first = new ContentParts(whole).of(parts(A, "1"));
        ContentParts.Part rest = rest(whole, parts(A, "1"), first);

        assertThat(first.content().calculate().totals().payable()).isEqualTo(Documents.eur("0.00"));
        assertThat(rest.content().calculate().totals().payable()).isEqualTo(Documents.eur("108.03"));
    }

    @Test
    void instalmentsInAmountsStayWithTheWhole() {
        DocumentContent whole =
                offer("1", "100.00", "1", "100.00").more(Terms.everything(B)).build();

        DocumentContent part = new ContentParts(whole).of(parts(A, "1")).content();

        assertThat(Objects.requireNonNull(part.more().payment()).instalments())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.amount()).isNull());
        assertThat(part.more().taxCurrencyRate()).isEqualTo(whole.more().taxCurrencyRate());
    }

    private static DocumentContentBuilder offer(String first, String price, String second, String other) {
        return new DocumentContentBuilder(Documents.EUR)
                .lines(List.of(
                        Documents.line("A", first, price, RATE).withLineId(A),
                        Documents.line("B", second, other, RATE).withLineId(B)));
    }

    private static Adjustment charge(String amount) {
        return new Adjustment(true, Portion.ofAmount(Documents.eur(amount)), "Freight", "FC");
    }

    private static LineParts parts(UUID line, String quantity) {
        return new LineParts(Map.of(line, Quantity.parse(quantity)));
    }

    private static ContentParts.Part rest(DocumentContent whole, LineParts taken, ContentParts.Part first) {
        LineParts left = LineParts.whole(whole).less(taken);
        return new ContentParts(whole, taken, first.amounts()).of(left);
    }

    private static String net(ContentParts.Part part) {
        return part.content().calculate().totals().net().plain();
    }
}
