package now.billing.documents;

import now.billing.kernel.document.DocumentRef;

/** That a document comes from another one. A fact; never changed. */
public record DocumentLink(DocumentRef from, Relation relation, DocumentRef to) {
    /** What {@code from} is to {@code to}. */
    public enum Relation {
        DUPLICATES,
        CONVERTED_FROM,
        CREDITS,
        CANCELS
    }
}
