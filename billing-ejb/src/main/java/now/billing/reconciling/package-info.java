/**
 * Finds out which payments an account received: takes files of banks, proposes which invoices each entry pays and
 * why, and
 * records what somebody confirms, or what is certain.
 */
@NullMarked
package now.billing.reconciling;

import org.jspecify.annotations.NullMarked;
