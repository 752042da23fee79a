/** Keeps secrets readable to nobody but us, and makes what we hand out recognizable as ours. */
@NullMarked
package now.billing.kernel.sealing;

import org.jspecify.annotations.NullMarked;
