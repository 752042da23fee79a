package now.billing.tenancy;

import java.util.Optional;

/**
 * The tenant of the current transaction. It is kept in the transaction itself, so it can't outlive it, and no thread
 * can carry it into another call.
 */
public final class TenantContext {
    private static final String KEY = "now.billing.tenant";

    private final CurrentTransaction transaction;

    public TenantContext(CurrentTransaction transaction) {
        this.transaction = transaction;
    }

    /** The context of the server's transaction. */
    public static TenantContext ofServer() {
        return new TenantContext(new JtaTransaction());
    }

    /**
     * Says whose call this transaction serves. Entering the same tenant again is allowed, another one is a bug and an
     * {@link IllegalStateException}, as is entering without a transaction.
     */
    public void enter(TenantCode tenant) {
        if (!transaction.active()) {
            throw new IllegalStateException("a tenant can only be entered inside a transaction");
        }
        Object present = transaction.get(KEY);
        if (present != null && !present.equals(tenant)) {
            throw new IllegalStateException("the transaction belongs to another tenant");
        }
        transaction.put(KEY, tenant);
    }

    /** The tenant that was entered, if there is a transaction and one was. */
    public Optional<TenantCode> tenant() {
        if (!transaction.active()) {
            return Optional.empty();
        }
        return Optional.ofNullable((TenantCode) transaction.get(KEY));
    }

    /** The tenant that was entered; an {@link IllegalStateException} where none was. */
    public TenantCode required() {
        return tenant().orElseThrow(() -> new IllegalStateException("no tenant was entered in this transaction"));
    }
}
