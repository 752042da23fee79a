package now.billing.access.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;

/**
 * Who acts in the current transaction. It is kept in the transaction itself, as the tenant is; nothing survives the
 * call.
 */
@ApplicationScoped
public class CurrentCaller {
    private static final String KEY = "now.billing.caller";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** True while a transaction can carry a caller. */
    boolean canBeEntered() {
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /** Says who acts; the first one of a transaction stays, since the tenant can't change within it. */
    void enter(Caller caller) {
        if (transaction.getResource(KEY) == null) {
            transaction.putResource(KEY, caller);
        }
    }

    /** The caller, if there is a transaction and it is somebody's. */
    public Optional<Caller> find() {
        if (!canBeEntered()) {
            return Optional.empty();
        }
        return Optional.ofNullable((Caller) transaction.getResource(KEY));
    }

    /** The caller; an {@link IllegalStateException} where nobody was authenticated. */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is known to act in this transaction"));
    }
}
