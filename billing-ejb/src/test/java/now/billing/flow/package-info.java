/** The flow on a real PostgreSQL, without a server: the product's own beans, wired by {@code Wiring}. */
@NullMarked
package now.billing.flow;

import org.jspecify.annotations.NullMarked;
