package now.billing.flow;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import now.billing.access.SystemIdentity;
import now.billing.sending.MailRelay;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;
import now.billing.testing.UnitsOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The product's relay without a server: each of its steps is one transaction of the test database, as the elevation
 * makes it. Somebody may watch the steps, to stop the process between any two of them.
 */
final class RelaySteps extends SystemIdentity {
    private final UnitsOfWork units;
    private final Consumer<String> watcher;
    private @Nullable EntityManager current;
    private int step;

    private RelaySteps(UnitsOfWork units, Consumer<String> watcher) {
        this.units = units;
        this.watcher = watcher;
    }

    /** A relay at this moment of its life, with these settings. */
    static MailRelay relay(
            UnitsOfWork units, TenantCode tenant, Instant now, Map<String, String> settings, Consumer<String> watcher) {
        return relay(units, tenant, Clock.fixed(now, ZoneOffset.UTC), settings, watcher);
    }

    /** A relay whose time passes as this clock says. */
    static MailRelay relay(
            UnitsOfWork units, TenantCode tenant, Clock clock, Map<String, String> settings, Consumer<String> watcher) {
        RelaySteps steps = new RelaySteps(units, watcher);
        Wiring wiring = new Wiring(new TenantSql(steps.entities()), tenant, clock).with(SystemIdentity.class, steps);
        settings.forEach(wiring::set);
        return wiring.bean(MailRelay.class);
    }

    /** Says {@code in n} before the n-th transaction commits and {@code after n} when it has. */
    @Override
    public <T> T runFor(TenantCode tenant, Callable<T> work) {
        step++;
        T result = units.raw(tenant, entities -> {
            current = entities;
            T done = call(work);
            entities.flush();
            watcher.accept("in " + step);
            return done;
        });
        watcher.accept("after " + step);
        return result;
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The entity manager of the transaction that runs, as the server injects it. */
    private EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, arguments) -> {
                    try {
                        return method.invoke(current, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
