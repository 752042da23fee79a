/** The last step of the flow reads only: lists, views, statements and the figures of the home page. */
@NullMarked
package now.billing.reporting;

import org.jspecify.annotations.NullMarked;
