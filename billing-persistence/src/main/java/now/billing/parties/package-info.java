/** Whom the organization deals with: customers, their contacts and the account that settlement locks. */
@NullMarked
package now.billing.parties;

import org.jspecify.annotations.NullMarked;
