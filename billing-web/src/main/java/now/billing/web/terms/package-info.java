/** The declared business terms beyond the common ones, as a person types them on any page. */
@NullMarked
package now.billing.web.terms;

import org.jspecify.annotations.NullMarked;
