/** Clock work: the only timers, and the relay that carries committed news to the outside. */
@NullMarked
package now.billing.automating;

import org.jspecify.annotations.NullMarked;
