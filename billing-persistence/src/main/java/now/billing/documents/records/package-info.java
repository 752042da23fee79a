/**
 * The frozen truth of what was issued ({@link now.billing.documents.records.IssuedRecord}), with what hangs on it
 * (artifacts, links, history), and the numbers that are given to it. Rows are only ever added.
 *
 * <p>Issued documents are frozen by the database itself (ADR 0020).
 */
@NullMarked
package now.billing.documents.records;

import org.jspecify.annotations.NullMarked;
