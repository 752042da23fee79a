/** What repeated requests are answered with: the keys that clients chose, and the first answers. */
@NullMarked
package now.billing.requests;

import org.jspecify.annotations.NullMarked;
