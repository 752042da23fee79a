/**
 * Step 1 of the flow: drafts, which may be incomplete and may be changed or discarded; every answer carries fresh
 * totals.
 */
@NullMarked
package now.billing.drafting;

import org.jspecify.annotations.NullMarked;
