package now.billing.web.documents;

import now.billing.kernel.tax.TaxRate;

/** A tax rate as the value of a list: category and percentage, {@code S:19}. */
public final class TaxChoice {
    private TaxChoice() {}

    public static String key(TaxRate rate) {
        return rate.category() + ":" + rate.percent().plain();
    }

    public static TaxRate rate(String key) {
        int colon = key.indexOf(':');
        return TaxRate.parse(key.substring(0, colon), key.substring(colon + 1));
    }
}
