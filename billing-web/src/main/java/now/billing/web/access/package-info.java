/** The pages of signing in, setting up and choosing a business. */
@NullMarked
package now.billing.web.access;

import org.jspecify.annotations.NullMarked;
