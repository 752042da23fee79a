/** What the operator does with keys, with the administrator's login and outside the server (ADR 0105). */
@NullMarked
package now.billing.storage.keys;

import org.jspecify.annotations.NullMarked;
