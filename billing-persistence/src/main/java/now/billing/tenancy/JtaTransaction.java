package now.billing.tenancy;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * The server's transaction. What is put into it is gone when the transaction ends, whatever its thread does next.
 *
 * <p>The registry is one object for all components of the server, so it is looked up once.
 */
final class JtaTransaction implements CurrentTransaction {
    private static final String NAME = "java:comp/TransactionSynchronizationRegistry";

    private volatile @Nullable TransactionSynchronizationRegistry found;

    @Override
    public boolean active() {
        return switch (registry().getTransactionStatus()) {
            // One that can only be rolled back is still this tenant's: its reads fail or are undone by the server.
            case Status.STATUS_ACTIVE, Status.STATUS_PREPARING, Status.STATUS_MARKED_ROLLBACK -> true;
            default -> false;
        };
    }

    @Override
    public @Nullable Object get(Object key) {
        return registry().getResource(key);
    }

    @Override
    public void put(Object key, Object value) {
        registry().putResource(key, value);
    }

    private TransactionSynchronizationRegistry registry() {
        TransactionSynchronizationRegistry registry = found;
        if (registry == null) {
            registry = lookUp();
            found = registry;
        }
        return registry;
    }

    // The name is a constant of the platform; a persistence provider's connector can't be injected into.
    @SuppressWarnings("BanJNDI")
    private static TransactionSynchronizationRegistry lookUp() {
        try {
            return (TransactionSynchronizationRegistry) new InitialContext().lookup(NAME);
        } catch (NamingException missing) {
            throw new IllegalStateException("no transaction service: " + NAME, missing);
        }
    }
}
