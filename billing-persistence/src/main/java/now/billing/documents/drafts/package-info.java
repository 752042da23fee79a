/**
 * Documents that are written: editable drafts ({@link now.billing.documents.drafts.Draft}) of every kind, with their
 * lines, adjustments and exemptions. Nothing after issuing reads them.
 */
@NullMarked
package now.billing.documents.drafts;

import org.jspecify.annotations.NullMarked;
