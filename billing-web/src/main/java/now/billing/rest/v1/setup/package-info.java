/** The first call of all: a set-up link becomes an organization and a token. */
@NullMarked
package now.billing.rest.v1.setup;

import org.jspecify.annotations.NullMarked;
