/** Coming in: sign-in, set-up by the one-time link, sign-out. */
@NullMarked
package now.billing.web.access;

import org.jspecify.annotations.NullMarked;
