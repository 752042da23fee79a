package now.billing.kernel.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.Rounding;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;

/** What a deposit invoice says that asks for a part of an estimate before there is its invoice (ADR 0098). */
public final class DepositContent {
    private final DocumentContent estimate;
    private final CreditRest whole;

    /**
     * @param estimate as it was issued
     * @param record of the same
     */
    public DepositContent(DocumentContent estimate, IssuedDocument record) {
        this.estimate = estimate;
        this.whole = CreditRest.of(record);
    }

    /** So much of the estimate's total with its tax, rounded once. */
    public Money share(Percent percent) {
        return Rounding.halfUp(whole.currency()).percentOf(whole.gross(), percent.value());
    }

    /** Whether an amount with tax can be asked for: something, and no more than the estimate comes to. */
    public boolean allows(Money amount) {
        return amount.isPositive() && amount.compareTo(whole.gross()) <= 0;
    }

    /** The total of the estimate with its tax. */
    public Money total() {
        return whole.gross();
    }

    /**
     * The content over an amount that is {@link #allows allowed}: one line for each VAT group of the estimate, a price
     * that contains the tax, which together are the amount to the cent.
     *
     * @param description of the lines
     */
    public DocumentContent of(Money amount, String description) {
        List<ContentLine> lines = new ArrayList<>();
        Map<TaxRate, Money> parts = whole.split(amount);
        parts.forEach((rate, part) -> {
            if (!part.isZero()) {
                UnitPrice price = UnitPrice.of(part.amount(), part.currency());
                lines.add(ContentLine.of(description, Quantity.ONE, UnitCode.ONE, price, rate));
            }
        });
        return estimate.toBuilder()
                .priceBasis(PriceBasis.GROSS)
                .issueDate(null)
                .dueDate(null)
                .deliveryDate(null)
                .lines(lines)
                .adjustments(List.of())
                .discount(null)
                .prepaid(Money.zero(whole.currency()))
                .rounding(null)
                .notes("")
                .more(estimate.more().ofDeposit())
                .build();
    }
}
