/** Reports over many documents. */
@NullMarked
package now.billing.rest.v1.reports;

import org.jspecify.annotations.NullMarked;
