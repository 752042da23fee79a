/**
 * The one way to the database: ids, converters, the gateway for constant SQL and JPQL, and the guard that reads every
 * statement before the driver does.
 *
 * <p>Rule: no text reaches the database that was not a constant when the code was compiled (ADR 0012). Start at
 * {@link now.billing.storage.Sql}.
 */
@NullMarked
package now.billing.storage;

import org.jspecify.annotations.NullMarked;
