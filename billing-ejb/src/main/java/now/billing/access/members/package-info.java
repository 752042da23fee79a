/** Who belongs to a tenant: its people and the tokens of its programs. */
@NullMarked
package now.billing.access.members;

import org.jspecify.annotations.NullMarked;
