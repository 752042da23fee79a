/**
 * The business terms beyond the core of a document, each declared once: a record component with its {@link
 * now.billing.kernel.document.terms.Term} is all that reading, writing, checking, folding, storing and documenting a
 * field need (ADR 0081). {@link now.billing.kernel.document.terms.RecordShape} is the one mapping over them.
 */
@NullMarked
package now.billing.kernel.document.terms;

import org.jspecify.annotations.NullMarked;
