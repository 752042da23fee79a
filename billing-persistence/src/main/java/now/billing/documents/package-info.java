/**
 * Documents: editable drafts ({@link now.billing.documents.Draft}) and the frozen truth of what was issued
 * ({@link now.billing.documents.IssuedRecord}), with what hangs on it (artifacts, links, history),
 * and the numbers that are given to them. The lists over all documents are in {@code register}.
 *
 * <p>Issued documents are frozen by the database itself (ADR 0020). Kinds share content, not a base class
 * (ADR 0022).
 */
@NullMarked
package now.billing.documents;

import org.jspecify.annotations.NullMarked;
