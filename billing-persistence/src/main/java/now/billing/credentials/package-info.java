/** What a tenant trusts us with and we must be able to read again, sealed (ADR 0105). */
@NullMarked
package now.billing.credentials;

import org.jspecify.annotations.NullMarked;
