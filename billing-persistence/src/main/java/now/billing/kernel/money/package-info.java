/** Money that refuses: exact amounts in a currency, and the only places that round, scale or split them. */
@NullMarked
package now.billing.kernel.money;

import org.jspecify.annotations.NullMarked;
