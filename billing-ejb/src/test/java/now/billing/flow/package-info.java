/** The flow on a real PostgreSQL, without a server: the product's own beans, made by Weld. */
@NullMarked
package now.billing.flow;

import org.jspecify.annotations.NullMarked;
