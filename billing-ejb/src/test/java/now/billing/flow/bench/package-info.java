/** What an issue costs through the services against the same rows by hand-written SQL; run by {@code ./bench issue}. */
@NullMarked
package now.billing.flow.bench;

import org.jspecify.annotations.NullMarked;
