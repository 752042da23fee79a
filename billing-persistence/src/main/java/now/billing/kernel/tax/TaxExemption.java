package now.billing.kernel.tax;

import java.io.Serializable;

/**
 * Why the group of a category bears no tax (BT-120 text, BT-121 code); at least one of the two is given.
 *
 * @param reason empty if there is only a code
 * @param code a VATEX code, empty if there is only a text
 */
public record TaxExemption(TaxCategory category, String reason, String code) implements Serializable {

    public static TaxExemption of(TaxCategory category, String reason, String code) {
        return new TaxExemption(category, reason, code);
    }

    public boolean isEmpty() {
        return reason.isBlank() && code.isBlank();
    }
}
