/** REST v1: thin resources that turn JSON into commands and views into JSON. Start at {@code InvoicesResource}. */
@NullMarked
package now.billing.rest.v1;

import org.jspecify.annotations.NullMarked;
