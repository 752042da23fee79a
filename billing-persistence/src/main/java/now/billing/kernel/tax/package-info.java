/** VAT categories, rates and groups as EN 16931 knows them. */
@NullMarked
package now.billing.kernel.tax;

import org.jspecify.annotations.NullMarked;
