/**
 * What banks say of the organization's accounts: files that were brought, the entries in them, and what was decided
 * about
 * each entry.
 */
@NullMarked
package now.billing.banking;

import org.jspecify.annotations.NullMarked;
