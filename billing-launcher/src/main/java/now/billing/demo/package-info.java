/** A demonstration that is loaded through the public API: three businesses with a year of invoices. */
@NullMarked
package now.billing.demo;

import org.jspecify.annotations.NullMarked;
