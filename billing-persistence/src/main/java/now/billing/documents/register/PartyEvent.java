package now.billing.documents.register;

import java.time.Instant;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a customer or a supplier: to a document, with money, or to the entry itself.
 *
 * @param what the name of a {@link now.billing.documents.records.HistoryType}, or {@value #MERGED}
 * @param kind of the document that it happened to; null where it was none
 * @param document which one, or null
 * @param number of the document; null for a draft and where there is no document
 * @param payment the payment that it is about, or null
 * @param actor who did it, as rows keep it
 * @param detail recipient, number or name
 * @param amount of money that came or went, or null
 */
public record PartyEvent(
        Instant at,
        String what,
        @Nullable DocumentKind kind,
        @Nullable UUID document,
        @Nullable String number,
        @Nullable UUID payment,
        String actor,
        String detail,
        @Nullable Money amount) {
    /** Another entry of the same party became part of this one; the detail is its name. */
    public static final String MERGED = "MERGED";
}
