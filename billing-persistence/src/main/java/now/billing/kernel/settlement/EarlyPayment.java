package now.billing.kernel.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.CalculationInput;
import now.billing.kernel.calculation.DocumentCalculator;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.CreditRest;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.terms.EarlyPaymentDiscount;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.Rounding;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxRate;

/**
 * What whoever pays an invoice early need not pay (Skonto): a part of what is still open of it, apportioned to the VAT
 * groups of which something is left, so that the VAT in it is taken back with it.
 *
 * @param until the last day on which the money may come
 * @param open what is open of the document, late fees too; with the discount nothing of it is left
 * @param amount the discount, VAT included; less than what is open
 * @param taxes what of each VAT group it takes back
 */
public record EarlyPayment(
        int days, Percent percent, LocalDate until, Money open, Money amount, List<TaxBreakdown> taxes) {

    public EarlyPayment {
        taxes = List.copyOf(taxes);
    }

    /**
     * What an invoice offers, the shortest time first; nothing where nothing is open or nothing was promised.
     *
     * @param rest what is left of its VAT groups
     * @param open what is open of it
     * @param fees what of that are late fees: no discount is given on them
     */
    public static List<EarlyPayment> offers(IssuedDocument invoice, CreditRest rest, Money open, Money fees) {
        PaymentDetails payment = invoice.more().payment();
        Money base = open.minus(fees).min(rest.gross());
        if (payment == null || !base.isPositive()) {
            return List.of();
        }
        List<EarlyPayment> offers = new ArrayList<>();
        for (EarlyPaymentDiscount each : payment.discounts()) {
            Integer days = each.days();
            Percent percent = each.percent();
            if (days != null && percent != null) {
                Money amount = Rounding.halfUp(invoice.currency()).percentOf(base, percent.value());
                if (amount.isPositive() && amount.compareTo(base) < 0) {
                    LocalDate until = invoice.issueDate().plusDays(days);
                    offers.add(new EarlyPayment(days, percent, until, open, amount, taxes(rest, amount)));
                }
            }
        }
        return List.copyOf(offers);
    }

    /** The VAT in a discount: its parts are priced with their tax by the one calculator, as those of a credit are. */
    private static List<TaxBreakdown> taxes(CreditRest rest, Money amount) {
        List<CalculationInput.Line> lines = new ArrayList<>();
        rest.split(amount).forEach((rate, part) -> {
            if (!part.isZero()) {
                lines.add(CalculationInput.Line.of(Quantity.ONE, UnitPrice.of(part.amount(), part.currency()), rate));
            }
        });
        CalculationInput input = new CalculationInput(
                amount.currency(),
                PriceBasis.GROSS,
                lines,
                List.of(),
                null,
                List.of(),
                Money.zero(amount.currency()),
                false,
                null);
        CalculatedDocument usual = DocumentCalculator.calculate(input);
        Map<TaxRate, Money> settled = rest.taxes(PriceBasis.GROSS, usual.taxes());
        return DocumentCalculator.calculate(input, settled).taxes();
    }

    /** The one that this amount takes and that is still in time, where there is one. */
    public static Optional<EarlyPayment> inTime(List<EarlyPayment> offers, Money paid, LocalDate receivedOn) {
        return offers.stream()
                .filter(each -> each.reduced().equals(paid) && !each.isLate(receivedOn))
                .findFirst();
    }

    /** The one that this amount takes, whenever it came; one in time before one that is late. */
    public static Optional<EarlyPayment> whenever(List<EarlyPayment> offers, Money paid, LocalDate receivedOn) {
        return inTime(offers, paid, receivedOn)
                .or(() -> offers.stream()
                        .filter(each -> each.reduced().equals(paid))
                        .findFirst());
    }

    /** What settles the document together with the discount. */
    public Money reduced() {
        return open.minus(amount);
    }

    public boolean isLate(LocalDate receivedOn) {
        return receivedOn.isAfter(until);
    }
}
