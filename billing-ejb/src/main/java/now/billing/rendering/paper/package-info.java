/** What stands on a paper, as finished strings: document, receipt and statement. */
@NullMarked
package now.billing.rendering.paper;

import org.jspecify.annotations.NullMarked;
