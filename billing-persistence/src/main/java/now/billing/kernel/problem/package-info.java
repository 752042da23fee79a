/**
 * What can go wrong, as data: stable codes, the field, the arguments; texts live in bundles. Start at
 * {@link now.billing.kernel.problem.BillingException}.
 */
@NullMarked
package now.billing.kernel.problem;

import org.jspecify.annotations.NullMarked;
