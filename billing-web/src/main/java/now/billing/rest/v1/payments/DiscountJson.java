package now.billing.rest.v1.payments;

import java.util.List;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.EarlyPayment;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxRate;
import now.billing.receivables.EarlyDiscount;
import now.billing.rest.v1.json.JsonFields;

/** Discounts for paying early as JSON. */
public final class DiscountJson {
    private DiscountJson() {}

    /** What an invoice offers, and what of it was taken. */
    public static String write(List<EarlyPayment> offers, List<EarlyDiscount> granted) {
        return new JsonFields()
                .put("offers", offers, DiscountJson::offer)
                .put("granted", granted, DiscountJson::granted)
                .text();
    }

    private static JsonFields offer(EarlyPayment offer) {
        return new JsonFields()
                .put("days", offer.days())
                .put("percent", offer.percent().plain())
                .put("until", offer.until())
                .put("amount", offer.amount().plain())
                .put("reduced", offer.reduced().plain())
                .put("taxes", offer.taxes(), DiscountJson::tax);
    }

    static JsonFields granted(EarlyDiscount discount) {
        return new JsonFields()
                .put("id", discount.id())
                .put("paymentId", discount.paymentId())
                .put("documentId", discount.document().id())
                .put("amount", discount.amount().plain())
                .put("days", discount.days())
                .put("percent", discount.percent().plain())
                .put("late", discount.late())
                .put("grantedOn", discount.grantedOn())
                .put("reversesId", discount.reversesId())
                .put("taxes", discount.parts(), DiscountJson::part);
    }

    private static JsonFields tax(TaxBreakdown tax) {
        return group(tax.rate(), tax.base(), tax.tax());
    }

    private static JsonFields part(EarlyDiscount.Part part) {
        return group(part.rate(), part.net(), part.tax());
    }

    private static JsonFields group(TaxRate rate, Money net, Money tax) {
        return new JsonFields()
                .put("category", rate.category())
                .put("rate", rate.percent().plain())
                .put("net", net.plain())
                .put("tax", tax.plain());
    }
}
