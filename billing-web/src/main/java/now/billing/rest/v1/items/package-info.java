/** Items of the catalogue over the API. */
@NullMarked
package now.billing.rest.v1.items;

import org.jspecify.annotations.NullMarked;
