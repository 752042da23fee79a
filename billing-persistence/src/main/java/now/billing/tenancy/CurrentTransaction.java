package now.billing.tenancy;

import org.jspecify.annotations.Nullable;

/** What the gate needs to know of the transaction of this call. The server's is {@link JtaTransaction}. */
public interface CurrentTransaction {
    /** True while statements may still be run in it. */
    boolean active();

    @Nullable
    Object get(Object key);

    void put(Object key, Object value);
}
