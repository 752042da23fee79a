/** How a person or a program proves who it is: passwords, tokens, and how often somebody may guess. */
@NullMarked
package now.billing.access.signin;

import org.jspecify.annotations.NullMarked;
