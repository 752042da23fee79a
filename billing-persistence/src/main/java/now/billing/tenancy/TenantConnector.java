package now.billing.tenancy;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.Connector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Puts the {@link TenantGate} between EclipseLink and the pool: every connection of the tenant unit comes this way.
 *
 * <p>While the unit starts, EclipseLink opens one connection to learn about the database, outside any transaction. That
 * one keeps the rights of the pool's login, which are none; after the start nothing passes by the gate.
 */
final class TenantConnector implements Connector {
    private static final long serialVersionUID = 1L;

    private final Connector pool;
    private final transient TenantGate gate;
    private final transient ServerSession unit;

    TenantConnector(Connector pool, TenantGate gate, ServerSession unit) {
        this.pool = pool;
        this.gate = gate;
        this.unit = unit;
    }

    @Override
    public Connection connect(Properties properties, Session session) {
        try {
            Connection connection = pool.connect(properties, session);
            return unit.isLoggedIn() ? gate.admit(connection) : gate.admitNobody(connection);
        } catch (SQLException refused) {
            throw DatabaseException.sqlException(refused);
        }
    }

    @Override
    @SuppressWarnings("MissingSuperCall")
    public Object clone() {
        return new TenantConnector(pool, gate, unit);
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
