package now.billing.tenancy;

import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Installs the gate when the tenant unit starts (named in {@code persistence.xml}).
 *
 * <p>Reads take the transaction's pool too: the server's second, non-transactional pool would read outside the
 * transaction, where a role can't be set (persistence page §3, seen on the running server).
 */
public class TenantSessionCustomizer implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        ServerSession server = (ServerSession) session;
        DatasourceLogin login = (DatasourceLogin) session.getLogin();
        login.setConnector(new TenantConnector(login.getConnector(), new TenantGate(transaction()), server));
        server.setReadConnectionPool(server.getDefaultConnectionPool());
    }

    /** The transaction that the gate asks; tests without a server give their own. */
    protected CurrentTransaction transaction() {
        return new JtaTransaction();
    }
}
