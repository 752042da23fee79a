package now.billing.kernel.document;

import java.io.Serializable;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the law of the seller's country asks of an invoice beyond EN 16931; the bounds are data of the country file,
 * whose comments name the paragraphs.
 *
 * @param smallUpTo up to this gross total an invoice may leave out who the buyer is, or null where no bound is known;
 *     a total equal to it is small
 * @param supplyDate whether an invoice must say when its goods or services were supplied, even on the day of issue
 */
public record InvoiceLaw(@Nullable Money smallUpTo, boolean supplyDate) implements Serializable {

    /** Of a country that the file does not know. */
    public static final InvoiceLaw UNKNOWN = new InvoiceLaw(null, false);

    /**
     * Whether the buyer's name and address may be missing. An invoice in another currency than the bound's is never
     * small: without a rate nobody can tell, and a full address is right in both cases.
     */
    public boolean isSmall(DocumentTotals totals) {
        Money bound = smallUpTo;
        Money gross = totals.gross();
        return bound != null
                && gross.currency().equals(bound.currency())
                && gross.abs().compareTo(bound) <= 0;
    }
}
