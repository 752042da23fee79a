/** {@code ./bench siege}: what strangers can do to others by sending much, slowly or cleverly. */
@NullMarked
package now.billing.bench.siege;

import org.jspecify.annotations.NullMarked;
