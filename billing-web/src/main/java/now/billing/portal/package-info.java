/** What a receiver sees with nothing but the handle from the mail: no session, no account. */
@NullMarked
package now.billing.portal;

import org.jspecify.annotations.NullMarked;
