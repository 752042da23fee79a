/** Files of banks and the entries in them over HTTP. */
@NullMarked
package now.billing.rest.v1.banking;

import org.jspecify.annotations.NullMarked;
