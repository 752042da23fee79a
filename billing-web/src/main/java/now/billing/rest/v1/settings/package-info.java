/** What a business sets once: itself, its accounts, rates, number series, members and tokens. */
@NullMarked
package now.billing.rest.v1.settings;

import org.jspecify.annotations.NullMarked;
