package now.billing.kernel.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxRate;

/**
 * A final invoice: the whole supply, and the deposits that were invoiced before as lines below zero, each with the VAT
 * rate and category of its part (ADR 0098).
 */
public final class FinalContent {
    private final DocumentContent content;

    public FinalContent(DocumentContent content) {
        this.content = content;
    }

    /** The deposits that the lines of a document take off, each once, in the order in which they stand. */
    public static List<UUID> deducted(DocumentContent content) {
        return content.lines().stream()
                .map(line -> line.more().deposit())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What is written again as an invoice of its own: it takes off nothing and follows none. */
    public static DocumentContent withoutDeductions(DocumentContent content) {
        return deducted(content).isEmpty()
                ? content
                : content.toBuilder()
                        .lines(supply(content))
                        .more(content.more().withoutPreceding())
                        .build();
    }

    /** The same that takes off these deposits, too, and names them (BG-3); instalments in amounts would be too much. */
    public DocumentContent deducting(List<Deposit> deposits, Function<Deposit, String> words) {
        List<ContentLine> lines = new ArrayList<>(content.lines());
        for (Deposit each : deposits) {
            amounts(each).forEach((rate, amount) -> lines.add(line(each, words.apply(each), rate, amount)));
        }
        return content.toBuilder()
                .lines(lines)
                .more(content.more()
                        .withoutInstalmentAmounts()
                        .following(deposits.stream().map(Deposit::preceding).toList()))
                .build();
    }

    private static ContentLine line(Deposit deposit, String description, TaxRate rate, Money amount) {
        Quantity once = amount.isNegative() ? Quantity.ONE : Quantity.ONE.negated();
        UnitPrice price = UnitPrice.of(amount.abs().amount(), amount.currency());
        ContentLine line = ContentLine.of(description, once, UnitCode.ONE, price, rate);
        return line.withMore(line.more().withDeposit(deposit.id()));
    }

    /** Whether it names anything that was supplied. */
    public boolean hasSupply() {
        return content.lines().stream().anyMatch(line -> !line.deducts());
    }

    /** Whether the lines take off of a deposit what is left of it, to the cent in each VAT group. */
    public boolean deducts(Deposit deposit) {
        CalculatedDocument calculated = content.calculateAsStored();
        Map<TaxRate, Money> left = new HashMap<>(amounts(deposit));
        for (int i = 0; i < content.lines().size(); i++) {
            ContentLine line = content.lines().get(i);
            if (deposit.id().equals(line.more().deposit())) {
                left.merge(line.tax(), calculated.lines().get(i).amount(), Money::plus);
            }
        }
        return left.values().stream().allMatch(Money::isZero);
    }

    /**
     * The tax of the groups in which something is taken off: that of the supply less that of the deposits, so that all
     * of them together bear the tax of the supply, to the cent.
     */
    public Map<TaxRate, Money> taxes(List<Deposit> deposits) {
        Map<TaxRate, Money> supplied = new HashMap<>();
        for (TaxBreakdown each : withoutDeductions(content).calculateAsStored().taxes()) {
            supplied.put(each.rate(), each.tax());
        }
        Map<TaxRate, Money> taxes = new LinkedHashMap<>();
        groups(deposits)
                .forEach(group -> taxes.put(
                        group.rate(),
                        taxes.getOrDefault(
                                        group.rate(),
                                        supplied.getOrDefault(group.rate(), Money.zero(content.currency())))
                                .minus(group.tax())));
        return taxes;
    }

    private static Stream<CreditRest.Group> groups(List<Deposit> deposits) {
        return deposits.stream().flatMap(each -> each.rest().groups().stream());
    }

    /** What a line of each VAT group takes off, as prices are written here. */
    private Map<TaxRate, Money> amounts(Deposit deposit) {
        Map<TaxRate, Money> amounts = new LinkedHashMap<>();
        for (CreditRest.Group group : deposit.rest().groups()) {
            Money amount = content.priceBasis() == PriceBasis.NET ? group.base() : group.gross();
            if (!amount.isZero()) {
                amounts.merge(group.rate(), amount, Money::plus);
            }
        }
        return amounts;
    }

    private static List<ContentLine> supply(DocumentContent content) {
        return content.lines().stream().filter(line -> !line.deducts()).toList();
    }
}
