/** What the organization sells again and again: items that a line can be filled from. */
@NullMarked
package now.billing.catalog;

import org.jspecify.annotations.NullMarked;
