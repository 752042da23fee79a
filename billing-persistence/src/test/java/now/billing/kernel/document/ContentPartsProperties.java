package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import now.billing.fixtures.Documents;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;

/** In whatever parts a document is taken, the parts together are the whole: every piece and every cent. */
class ContentPartsProperties {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);

    @Property(tries = 300)
    void partsAddUpToTheWhole(
            @ForAll @IntRange(min = 1, max = 9) int first,
            @ForAll @IntRange(min = 1, max = 9) int second,
            @ForAll @IntRange(min = 0, max = 5_000) int cents,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 3) Integer> picks) {
        DocumentContent whole = content(first, second, cents);
        LineParts left = LineParts.whole(whole);
        List<ContentParts.Part> parts = new ArrayList<>();
        Map<String, Money> given = new HashMap<>();
        for (int pick : picks) {
            LineParts wanted = wanted(left, pick);
            if (!wanted.isNothing()) {
                left = take(whole, left, wanted, given, parts);
            }
        }
        if (!left.isNothing()) {
            left = take(whole, left, left, given, parts);
        }
        assertThat(left.isNothing()).isTrue();
        Money net = Money.sum(
                Documents.EUR,
                parts.stream()
                        .map(part -> part.content().calculate().totals().net())
                        .toList());
        assertThat(net).isEqualTo(whole.calculate().totals().net());
        assertThat(given.get("discount")).isEqualTo(Documents.eur("0.10"));
        assertThat(given.get("prepaid")).isEqualTo(Documents.eur("30.00"));
        assertThat(parts.stream().filter(part -> part.content().lines().isEmpty()))
                .isEmpty();
    }

    @Test
    void whatWasFreedIsGivenAgainToTheCent() {
        DocumentContent whole = content(3, 1, 100);
        LineParts one = parts(FIRST, 1);
        ContentParts.Part freed = new ContentParts(whole).of(one);
        ContentParts.Part kept = new ContentParts(whole, one, freed.amounts()).of(parts(FIRST, 2, SECOND, 1));
        ContentParts.Part again = new ContentParts(whole, parts(FIRST, 2, SECOND, 1), kept.amounts()).of(one);

        assertThat(again.amounts()).isEqualTo(freed.amounts());
    }

    @Test
    void nothingElseThanALineThatIsLeftCanBeChosen() {
        LineParts left = parts(FIRST, 2);

        assertThatThrownBy(() -> left.chosen(List.of(
                        new LinePart(SECOND, Quantity.ONE),
                        new LinePart(FIRST, Quantity.of(3)),
                        new LinePart(FIRST, Quantity.ONE))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("lines[0].lineId", "lines[1].quantity", "lines[2].lineId"));
        assertThatThrownBy(() -> left.chosen(List.of(new LinePart(FIRST, Quantity.of(-1)))))
                .isInstanceOf(InvalidInput.class);
    }

    private static LineParts take(
            DocumentContent whole,
            LineParts left,
            LineParts wanted,
            Map<String, Money> given,
            List<ContentParts.Part> parts) {
        ContentParts.Part part = new ContentParts(whole, LineParts.whole(whole).less(left), given).of(wanted);
        parts.add(part);
        part.amounts().forEach((place, amount) -> given.merge(place, amount, Money::plus));
        return left.less(wanted);
    }

    /** One of a line, one of both, or all of the first. */
    private static LineParts wanted(LineParts left, int pick) {
        Map<UUID, Quantity> wanted = new HashMap<>();
        left.of(FIRST)
                .filter(all -> pick != 1 && !all.isZero())
                .ifPresent(all -> wanted.put(FIRST, pick == 3 ? all : Quantity.ONE));
        left.of(SECOND)
                .filter(all -> (pick == 1 || pick == 2) && !all.isZero())
                .ifPresent(all -> wanted.put(SECOND, Quantity.ONE));
        return new LineParts(wanted);
    }

    private static LineParts parts(UUID line, long quantity) {
        return new LineParts(Map.of(line, Quantity.of(quantity)));
    }

    private static LineParts parts(UUID line, long quantity, UUID other, long more) {
        return new LineParts(Map.of(line, Quantity.of(quantity), other, Quantity.of(more)));
    }

    private static DocumentContent content(int first, int second, int cents) {
        TaxRate rate = TaxRate.standard("19");
        ContentLine discounted = Documents.line("A", String.valueOf(first), "100.00", rate)
                .withLineId(FIRST)
                .withDiscount(new Discount(Portion.ofAmount(cents(cents)), "Less"));
        ContentLine plain =
                Documents.line("B", String.valueOf(second), "33.33", rate).withLineId(SECOND);
        Adjustment freight = new Adjustment(true, Portion.ofAmount(cents(cents)), "Freight", "FC");
        return new DocumentContentBuilder(Documents.EUR)
                .lines(List.of(discounted, plain))
                .adjustments(List.of(
                        new TaxedAdjustment(freight, rate), new TaxedAdjustment(freight, TaxRate.standard("7"))))
                .prepaid(Documents.eur("30.00"))
                .discount(new Discount(Portion.ofAmount(Documents.eur("0.10")), "Loyalty"))
                .build();
    }

    private static Money cents(int cents) {
        return Documents.eur(BigDecimal.valueOf(cents, 2).toPlainString());
    }
}
