package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LayoutRow;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goes with the goods says no price, and is known again as a part of what was offered. */
class DeliveredContentTest {
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final UUID DESKS = new UUID(1, 1);
    private static final UUID MORE_DESKS = new UUID(1, 2);
    private static final UUID CHAIRS = new UUID(1, 3);

    @Test
    void nothingOfItCostsAnything() {
        DocumentContent sold = new DocumentContentBuilder(EUR)
                .lines(List.of(line("Desk", "3", DESKS).withDiscount(Discount.ofPercent(Percent.parse("10"), ""))))
                .discount(Discount.ofPercent(Percent.parse("5"), ""))
                .prepaid(Money.parse("20.00", EUR))
                .terms("Within 10 days")
                .more(DocumentTerms.NONE.withLayout(List.of(
                        new LayoutRow(LayoutRow.Kind.BUNDLE, 0, "Office"),
                        new LayoutRow(LayoutRow.Kind.SUBTOTAL, 1, ""))))
                .build();
        DocumentContent delivered = DeliveredContent.of(sold);
        assertThat(delivered.calculate().totals().payable().isZero()).isTrue();
        assertThat(delivered.calculate().totals().lineTotal().isZero()).isTrue();
        assertThat(delivered.terms()).isEmpty();
        assertThat(delivered.lines().get(0).quantity()).isEqualTo(Quantity.parse("3"));
        assertThat(delivered.more().layout()).containsExactly(new LayoutRow(LayoutRow.Kind.HEADING, 0, "Office"));
        assertThat(DeliveredContent.of(delivered)).isEqualTo(delivered);
    }

    @Test
    void aDeliveryTakesItsLinesOfTheOfferInOrder() {
        assertThat(parts(line("Desk", "3", null)))
                .hasValue(List.of(
                        new LinePart(DESKS, Quantity.parse("2")), new LinePart(MORE_DESKS, Quantity.parse("1"))));
        assertThat(parts(line("Desk", "1", null), line("Desk", "2", null), line("Chair", "4", null)))
                .hasValueSatisfying(parts -> assertThat(parts).hasSize(3));
    }

    @Test
    void moreOrSomethingElseIsNoPartOfIt() {
        assertThat(parts(line("Desk", "3.5", null))).isEmpty();
        assertThat(parts(line("Lamp", "1", null))).isEmpty();
        assertThat(parts(line("Desk", "-1", null))).isEmpty();
        assertThat(parts(line("Desk", "2", null), line("Desk", "2", null))).isEmpty();
    }

    private static Optional<List<LinePart>> parts(ContentLine... delivered) {
        DocumentContent offer = new DocumentContentBuilder(EUR)
                .lines(List.of(line("Desk", "2", DESKS), line("Desk", "1", MORE_DESKS), line("Chair", "4", CHAIRS)))
                .build();
        DocumentContent note =
                new DocumentContentBuilder(EUR).lines(List.of(delivered)).build();
        return DeliveredContent.partsOf(offer, LineParts.whole(offer), note);
    }

    private static ContentLine line(String words, String quantity, @Nullable UUID id) {
        return ContentLine.of(
                        words,
                        Quantity.parse(quantity),
                        UnitCode.ONE,
                        UnitPrice.parse("100.00", EUR),
                        TaxRate.standard("19"))
                .withLineId(id);
    }
}
