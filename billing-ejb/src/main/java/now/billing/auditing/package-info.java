/** Evidence: leaves appended in the business transaction, sealed into a Merkle log afterwards. */
@NullMarked
package now.billing.auditing;

import org.jspecify.annotations.NullMarked;
