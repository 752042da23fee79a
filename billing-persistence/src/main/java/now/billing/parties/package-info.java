/** Whom the organization deals with: customers and suppliers, their contacts and the account that settlement locks. */
@NullMarked
package now.billing.parties;

import org.jspecify.annotations.NullMarked;
