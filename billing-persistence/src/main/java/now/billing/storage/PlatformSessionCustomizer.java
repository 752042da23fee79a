package now.billing.storage;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Lets reads of the platform unit take the transaction's connection, so that they see what it wrote. */
public class PlatformSessionCustomizer implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        ServerSession server = (ServerSession) session;
        server.setReadConnectionPool(server.getDefaultConnectionPool());
    }
}
