package now.billing.reporting;

import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * A document that another one comes from or became.
 *
 * @param number null while it is a draft
 * @param relation what it is to the document that was asked about
 */
public record RelatedView(
        DocumentKind kind, UUID id, @Nullable String number, Relation relation) {
    /** What it is to the document that was asked about. */
    public enum Relation {
        /** It was made from this document. */
        BECAME,
        /** This document was made from it. */
        ORIGIN,
        CREDITED_BY,
        CREDITS,
        CORRECTED_BY,
        CORRECTS,
        /** It asks for a deposit on this estimate. */
        DEPOSIT,
        /** It goes with the goods of this document. */
        DELIVERED_BY,
        /** This document goes with its goods. */
        DELIVERS,
        DEDUCTED_BY,
        DEDUCTS
    }
}
