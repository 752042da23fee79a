/** The append-only evidence log: leaves, their order, and the heads of the tree over them. See docs/evidence.md. */
@NullMarked
package now.billing.evidence;

import org.jspecify.annotations.NullMarked;
