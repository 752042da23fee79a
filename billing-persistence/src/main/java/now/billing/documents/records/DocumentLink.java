package now.billing.documents.records;

import now.billing.kernel.document.DocumentRef;

/** That a document comes from another one. A fact; never changed. */
public record DocumentLink(DocumentRef from, Relation relation, DocumentRef to) {
    /** What {@code from} is to {@code to}. */
    public enum Relation {
        DUPLICATES,
        CONVERTED_FROM,
        /** It takes back a part of it; said by the credit note itself, not by a link. */
        CREDITS,
        /** It takes the place of a document that was taken back. */
        CORRECTS,
        /** It was made by itself from a recurring invoice. */
        RECURS,
        /** It asks for a part of an estimate before there is its invoice. */
        DEPOSIT_OF,
        /** It goes with the goods of an invoice or an estimate. */
        DELIVERS,
        /** It takes off a deposit; said by its lines, not by a link. */
        DEDUCTS
    }
}
