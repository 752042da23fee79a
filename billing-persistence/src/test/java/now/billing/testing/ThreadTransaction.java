package now.billing.testing;

import java.util.HashMap;
import java.util.Map;
import now.billing.tenancy.CurrentTransaction;

/** Stands in for the server's transaction in tests without a server: one per thread, begun and ended by the test. */
public final class ThreadTransaction implements CurrentTransaction {
    private static final ThreadLocal<Map<Object, Object>> CURRENT = new ThreadLocal<>();

    public void begin() {
        CURRENT.set(new HashMap<>());
    }

    public void end() {
        CURRENT.remove();
    }

    @Override
    public boolean active() {
        return CURRENT.get() != null;
    }

    @Override
    public Object get(Object key) {
        return CURRENT.get().get(key);
    }

    @Override
    public void put(Object key, Object value) {
        CURRENT.get().put(key, value);
    }
}
