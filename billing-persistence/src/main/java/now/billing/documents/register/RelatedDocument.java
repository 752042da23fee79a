package now.billing.documents.register;

import now.billing.documents.records.DocumentLink.Relation;
import now.billing.kernel.document.DocumentRef;

/**
 * The other end of a link of a document.
 *
 * @param number empty while it is a draft
 * @param outgoing whether the document that was asked about is the one that comes from it
 */
public record RelatedDocument(DocumentRef ref, String number, Relation relation, boolean outgoing) {}
