/** Bills of suppliers on screen: the list, writing one down, and one that is approved. */
@NullMarked
package now.billing.web.bills;

import org.jspecify.annotations.NullMarked;
