package now.billing.kernel.document;

import java.io.Serializable;

/**
 * Where to pay (BG-16, BG-17), frozen with the document.
 *
 * @param holder name of the account (BT-85)
 * @param iban without spaces (BT-84)
 * @param bic BT-86, may be empty
 * @param bankName may be empty
 * @param reference what the payer is asked to write (BT-83)
 */
public record PaymentInstructions(String holder, String iban, String bic, String bankName, String reference)
        implements Serializable {

    /** The same account with another reference. */
    public PaymentInstructions withReference(String other) {
        return new PaymentInstructions(holder, iban, bic, bankName, other);
    }
}
