package now.billing.web.bills;

import java.util.List;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;

/** What the page keeps of a bill's content that it does not show: a program may have written more than people do. */
final class BillContent {
    static final ProblemCode CURRENCY_OF_AMOUNTS = ProblemCode.of("bill.currency_of_amounts");

    private BillContent() {}

    /**
     * Starts from the content as it was stored, in this currency.
     *
     * @param lined whether its lines stay; totals that are stated here take their place
     * @throws InvalidInput about {@code currency} where amounts stay that are of another one
     */
    static DocumentContentBuilder of(DocumentContent stored, CurrencyUnit currency, boolean lined) {
        List<ContentLine> lines = lined ? stored.lines() : List.of();
        if (currency.equals(stored.currency())) {
            return stored.toBuilder().lines(lines);
        }
        boolean amounts = !lines.isEmpty()
                || !stored.adjustments().isEmpty()
                || stored.discount() != null
                || !stored.prepaid().isZero()
                || stored.rounding() != null;
        if (amounts) {
            throw InvalidInput.of(
                    "currency", CURRENCY_OF_AMOUNTS, "value", stored.currency().code());
        }
        return new DocumentContentBuilder(currency)
                .priceBasis(stored.priceBasis())
                .deliveryDate(stored.deliveryDate())
                .exemptions(stored.exemptions())
                .cashRounding(stored.cashRounding())
                .bankAccountId(stored.bankAccountId())
                .terms(stored.terms())
                .buyerReference(stored.buyerReference())
                .orderReference(stored.orderReference())
                .more(stored.more());
    }
}
