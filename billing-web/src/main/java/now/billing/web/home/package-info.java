/** The home page: figures, chart, what waits to be done. */
@NullMarked
package now.billing.web.home;

import org.jspecify.annotations.NullMarked;
