/** Quantities, units and percentages as people write them on a document. */
@NullMarked
package now.billing.kernel.measure;

import org.jspecify.annotations.NullMarked;
