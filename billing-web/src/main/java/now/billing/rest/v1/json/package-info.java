/** JSON in and out: bodies with limits, fields with the path at which they are wrong. */
@NullMarked
package now.billing.rest.v1.json;

import org.jspecify.annotations.NullMarked;
