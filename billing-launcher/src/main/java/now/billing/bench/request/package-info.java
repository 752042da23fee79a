/**
 * What a whole request costs from outside, against a floor in the same server and run; {@code ./bench request}.
 */
@NullMarked
package now.billing.bench.request;

import org.jspecify.annotations.NullMarked;
