package now.billing.tenancy;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** The server's transaction. What is put into it is gone when the transaction ends, whatever its thread does next. */
final class JtaTransaction implements CurrentTransaction {
    private static final String NAME = "java:comp/TransactionSynchronizationRegistry";

    @Override
    public boolean active() {
        int status = registry().getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_PREPARING;
    }

    @Override
    public @Nullable Object get(Object key) {
        return registry().getResource(key);
    }

    @Override
    public void put(Object key, Object value) {
        registry().putResource(key, value);
    }

    // The name is a constant of the platform; a persistence provider's connector can't be injected into.
    @SuppressWarnings("BanJNDI")
    private static TransactionSynchronizationRegistry registry() {
        try {
            return (TransactionSynchronizationRegistry) new InitialContext().lookup(NAME);
        } catch (NamingException missing) {
            throw new IllegalStateException("no transaction service: " + NAME, missing);
        }
    }
}
