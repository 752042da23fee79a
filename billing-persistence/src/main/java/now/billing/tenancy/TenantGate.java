package now.billing.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import now.billing.storage.GuardedConnection;
import now.billing.storage.StatementGuard;

/**
 * Lets a connection through only as the tenant of its transaction: the first statement sets the tenant's role, for this
 * transaction alone. Outside a transaction or without a tenant there is no connection.
 *
 * <p>The connection's own login has no right on any tenant's table and inherits none, so whatever passes by the gate
 * sees nothing (ADR 0010).
 */
public final class TenantGate {
    private static final String ROLE_SET = "now.billing.tenant.role";

    private final CurrentTransaction transaction;
    private final StatementGuard guard = new StatementGuard();

    public TenantGate(CurrentTransaction transaction) {
        this.transaction = transaction;
    }

    /** The connection as the tenant, behind the statement guard. Closes it where it refuses. */
    public Connection admit(Connection raw) throws SQLException {
        try {
            if (!transaction.active()) {
                throw new IllegalStateException("tenant data outside a transaction");
            }
            TenantCode tenant = new TenantContext(transaction).required();
            Object present = transaction.get(ROLE_SET);
            if (present == null) {
                setRole(raw, tenant);
                transaction.put(ROLE_SET, tenant);
            } else if (!present.equals(tenant)) {
                throw new IllegalStateException("the connection belongs to another tenant");
            }
            return GuardedConnection.of(raw, guard);
        } catch (IllegalStateException | SQLException refused) {
            raw.close();
            throw refused;
        }
    }

    /**
     * The connection as nobody, for the provider's start, which asks for one to see that the database answers. No role
     * is set, so it sees no table of any tenant.
     */
    Connection admitNobody(Connection raw) {
        return GuardedConnection.of(raw, guard);
    }

    private static void setRole(Connection connection, TenantCode tenant) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The name has the form t_[a-z0-9]{12} by its type; a role can't be a parameter.
            statement.execute("SET LOCAL ROLE \"" + tenant.schema() + "\"");
        }
    }
}
