package now.billing.tenancy;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.Connector;
import org.eclipse.persistence.sessions.Session;

/** Puts the {@link TenantGate} between EclipseLink and the pool: every connection of the tenant unit comes this way. */
final class TenantConnector implements Connector {
    private static final long serialVersionUID = 1L;

    private final Connector pool;
    private final transient TenantGate gate;

    TenantConnector(Connector pool, TenantGate gate) {
        this.pool = pool;
        this.gate = gate;
    }

    @Override
    public Connection connect(Properties properties, Session session) {
        try {
            return gate.admit(pool.connect(properties, session));
        } catch (SQLException refused) {
            throw DatabaseException.sqlException(refused);
        }
    }

    @Override
    @SuppressWarnings("MissingSuperCall")
    public Object clone() {
        return new TenantConnector(pool, gate);
    }

    @Override
    public String getConnectionDetails() {
        return pool.getConnectionDetails();
    }

    @Override
    public void toString(PrintWriter writer) {
        pool.toString(writer);
    }
}
