/** Items on screen. */
@NullMarked
package now.billing.web.items;

import org.jspecify.annotations.NullMarked;
