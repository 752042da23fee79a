/**
 * Documents: editable drafts ({@link now.billing.documents.Invoice}) and the frozen truth of what was issued
 * ({@link now.billing.documents.IssuedRecord}), with what hangs on it (artifacts, links, history) and the list over all.
 *
 * <p>Issued documents are frozen by the database itself (ADR 0020).
 */
@NullMarked
package now.billing.documents;

import org.jspecify.annotations.NullMarked;
