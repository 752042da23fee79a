/** The one hash that content, secrets and evidence are known by. */
@NullMarked
package now.billing.kernel.digest;

import org.jspecify.annotations.NullMarked;
