/**
 * Who the tenants are, and the gate that lets a transaction see exactly one of them.
 *
 * <p>A call enters its tenant into the transaction ({@link now.billing.tenancy.TenantContext}); the gate puts the
 * tenant's database role on the connection as the transaction's first statement ({@link
 * now.billing.tenancy.TenantGate}); PostgreSQL refuses everything else (ADR 0010). No thread-local, no filter in a
 * query, nothing to forget.
 */
@NullMarked
package now.billing.tenancy;

import org.jspecify.annotations.NullMarked;
