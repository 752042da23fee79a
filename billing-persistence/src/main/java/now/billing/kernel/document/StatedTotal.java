package now.billing.kernel.document;

import java.io.Serializable;
import java.util.Objects;
import now.billing.kernel.document.terms.Term;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier states of one VAT rate (BG-23).
 *
 * @param net BT-116
 * @param tax BT-117, as he rounded it
 */
public record StatedTotal(
        @Term(value = "BT-118", required = true) @Nullable TaxCategory category,
        @Term("BT-119") @Nullable Percent rate,
        @Term(value = "BT-116", required = true) @Nullable Money net,
        @Term(value = "BT-117", required = true) @Nullable Money tax)
        implements Serializable {

    public static StatedTotal of(TaxRate rate, Money net, Money tax) {
        return new StatedTotal(rate.category(), rate.percent(), net, tax);
    }

    /** Its VAT rate; of a checked one. */
    public TaxRate taxRate() {
        return TaxRate.of(Objects.requireNonNull(category), rate == null ? Percent.ZERO : rate);
    }

    /** Whether nothing of it is missing, and its rate is one that its category can have. */
    boolean isWhole() {
        return category != null && net != null && tax != null && category.accepts(rate == null ? Percent.ZERO : rate);
    }
}
