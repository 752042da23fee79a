package now.billing.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import now.billing.fixtures.Documents;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;

/** Deposits and their final invoice together are the supply, in each VAT group, to the cent. */
class FinalContentProperties {
    private static final TaxRate FULL = TaxRate.standard("19");
    private static final TaxRate REDUCED = TaxRate.standard("7");

    @Property(tries = 300)
    void togetherTheyAreTheSupply(
            @ForAll @IntRange(min = 1, max = 1_000_000) int first,
            @ForAll @IntRange(min = 0, max = 1_000_000) int second,
            @ForAll boolean gross,
            @ForAll boolean discounted,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 100) Integer> percents) {
        DocumentContent estimate = content(first, second).toBuilder()
                .priceBasis(gross ? PriceBasis.GROSS : PriceBasis.NET)
                .discount(discounted ? new Discount(Portion.ofPercent(Percent.parse("7.5")), "Loyalty") : null)
                .build();
        List<Deposit> deposits = new ArrayList<>();
        for (int percent : percents) {
            DepositContent asking = new DepositContent(estimate, issued(estimate));
            Money amount = asking.share(Percent.parse(Integer.toString(percent)));
            if (asking.allows(amount)) {
                DocumentContent deposit = asking.of(amount, "Deposit");
                assertThat(deposit.calculate().totals().gross()).isEqualTo(amount);
                deposits.add(deposit(deposits.size(), issued(deposit)));
            }
        }
        DocumentContent last = new FinalContent(estimate).deducting(deposits, each -> "Less");
        FinalContent content = new FinalContent(last);
        assertThat(deposits).allMatch(content::deducts);
        CalculatedDocument calculated = last.calculate(content.taxes(deposits));
        for (TaxBreakdown supplied : estimate.calculate().taxes()) {
            Money base = base(calculated, supplied.rate());
            Money tax = tax(calculated, supplied.rate());
            for (Deposit each : deposits) {
                base = base.plus(sum(each, supplied.rate(), false));
                tax = tax.plus(sum(each, supplied.rate(), true));
            }
            assertThat(base).isEqualTo(supplied.base());
            assertThat(tax).isEqualTo(supplied.tax());
        }
    }

    @Test
    void aDepositIsAPrepaymentInvoiceThatAsksForNothingElse() {
        DocumentContent estimate = Documents.full();
        DocumentContent deposit =
                new DepositContent(estimate, issued(estimate)).of(Money.parse("10.00", Documents.EUR), "Deposit");
        assertThat(deposit.more().typeCode()).isEqualTo("386");
        assertThat(deposit.adjustments()).isEmpty();
        assertThat(deposit.discount()).isNull();
        assertThat(deposit.prepaid().isZero()).isTrue();
        assertThat(deposit.more().layout()).isEmpty();
        assertThat(deposit.calculate().totals().gross()).hasToString("10.00 EUR");
    }

    @Test
    void moreThanTheEstimateOrNothingIsNotAskedFor() {
        DocumentContent estimate = content(10_000, 0);
        DepositContent asking = new DepositContent(estimate, issued(estimate));
        assertThat(asking.allows(Money.parse("119.00", Documents.EUR))).isTrue();
        assertThat(asking.allows(Money.parse("119.01", Documents.EUR))).isFalse();
        assertThat(asking.allows(Money.zero(Documents.EUR))).isFalse();
        assertThat(asking.allows(Money.parse("-1.00", Documents.EUR))).isFalse();
    }

    @Test
    void aDiscountInPercentIsOfTheSupplyOnly() {
        DocumentContent estimate = content(100_000, 0).toBuilder()
                .discount(new Discount(Portion.ofPercent(Percent.parse("10")), "Loyalty"))
                .build();
        Deposit deposit = deposit(0, issued(content(30_000, 0)));
        DocumentContent last = new FinalContent(estimate).deducting(List.of(deposit), each -> "Less");
        assertThat(last.calculate().totals().net()).hasToString("600.00 EUR");
        assertThat(last.more().precedingInvoices())
                .extracting(each -> each.number())
                .containsExactly("D-0");
    }

    @Test
    void aLineThatWasChangedTakesOffSomethingElse() {
        Deposit deposit = deposit(0, issued(content(30_000, 10_000)));
        DocumentContent last = new FinalContent(content(100_000, 0)).deducting(List.of(deposit), each -> "Less");
        assertThat(new FinalContent(last).deducts(deposit)).isTrue();
        List<ContentLine> fewer = last.lines().subList(0, last.lines().size() - 1);
        assertThat(new FinalContent(last.toBuilder().lines(fewer).build()).deducts(deposit))
                .isFalse();
        List<ContentLine> twice = new ArrayList<>(last.lines());
        twice.add(last.lines().get(last.lines().size() - 1));
        assertThat(new FinalContent(last.toBuilder().lines(twice).build()).deducts(deposit))
                .isFalse();
    }

    @Test
    void whatIsWrittenAnewTakesOffNothing() {
        Deposit deposit = deposit(0, issued(content(100, 0)));
        DocumentContent last = new FinalContent(content(1_000, 0)).deducting(List.of(deposit), each -> "Less");
        assertThat(FinalContent.deducted(last)).containsExactly(deposit.id());
        assertThat(FinalContent.withoutDeductions(last).lines())
                .isEqualTo(content(1_000, 0).lines());
        assertThat(new CreditContent(last).whole().lines()).noneMatch(ContentLine::deducts);
    }

    private static Money base(CalculatedDocument calculated, TaxRate rate) {
        return calculated.taxes().stream()
                .filter(each -> each.rate().equals(rate))
                .map(TaxBreakdown::base)
                .reduce(Money.zero(Documents.EUR), Money::plus);
    }

    private static Money tax(CalculatedDocument calculated, TaxRate rate) {
        return calculated.taxes().stream()
                .filter(each -> each.rate().equals(rate))
                .map(TaxBreakdown::tax)
                .reduce(Money.zero(Documents.EUR), Money::plus);
    }

    private static Money sum(Deposit deposit, TaxRate rate, boolean tax) {
        return deposit.rest().groups().stream()
                .filter(group -> group.rate().equals(rate))
                .map(group -> tax ? group.tax() : group.base())
                .reduce(Money.zero(Documents.EUR), Money::plus);
    }

    private static Deposit deposit(int index, IssuedDocument issued) {
        return new Deposit(
                new UUID(386, index), DocumentNumber.of("D-" + index), Documents.ISSUED_ON, CreditRest.of(issued));
    }

    private static DocumentContent content(int cents, int reduced) {
        return new DocumentContentBuilder(Documents.EUR)
                .lines(List.of(
                        Documents.line("A", "1", plain(cents), FULL),
                        Documents.line("B", "1", plain(reduced), REDUCED)))
                .build();
    }

    private static String plain(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static IssuedDocument issued(DocumentContent content) {
        DocumentContent named = content.toBuilder()
                .lines(content.lines().stream()
                        .map(line -> line.withLineId(new UUID(1, 1)))
                        .toList())
                .build();
        return IssuedDocument.of(Documents.facts(), named, named.calculate());
    }
}
