/**
 * Makes and changes schemas, roles and rights, with the administrator's login, outside the running application.
 *
 * <p>The platform schema is Flyway's; the tenants' schemas are done by an own runner, which is 26 times cheaper a
 * tenant
 * (ADR 0013). Plain JDBC, no container: the launcher calls {@link now.billing.storage.migration.Migrations} before the
 * server starts. Texts here are built from checked names; this package and the tenant gate are the only ones that may.
 */
@NullMarked
package now.billing.storage.migration;

import org.jspecify.annotations.NullMarked;
