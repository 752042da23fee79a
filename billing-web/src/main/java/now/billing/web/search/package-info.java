/** One box over documents, customers, suppliers and payments. */
@NullMarked
package now.billing.web.search;

import org.jspecify.annotations.NullMarked;
