/**
 * Step 8 of the flow: payments are recorded, allocated and reversed, credit is set off and refunded; receipts and
 * ledger entries follow.
 */
@NullMarked
package now.billing.settling;

import org.jspecify.annotations.NullMarked;
