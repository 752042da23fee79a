package now.billing.flow;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import now.billing.access.boundary.SystemIdentity;
import now.billing.automating.EventRound;
import now.billing.automating.Housekeeper;
import now.billing.messaging.EventConsumer;
import now.billing.messaging.Outbox;
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
    private final Beans beans;
    private @Nullable EntityManager current;
    private int step;

    private RelaySteps(UnitsOfWork units, TenantCode tenant, Clock clock, Consumer<String> watcher) {
        this.units = units;
        this.watcher = watcher;
        beans = new Beans(new TenantSql(entities()), tenant, clock).with(SystemIdentity.class, this);
    }

    /** A relay at this moment of its life, with these settings. */
    static MailRelay relay(
            UnitsOfWork units, TenantCode tenant, Instant now, Map<String, String> settings, Consumer<String> watcher) {
        return relay(units, tenant, Clock.fixed(now, ZoneOffset.UTC), settings, watcher);
    }

    /** What hands events to these consumers, at this clock's time. */
    static EventRound events(UnitsOfWork units, TenantCode tenant, Clock clock, List<EventConsumer> consumers) {
        RelaySteps steps = new RelaySteps(units, tenant, clock, step -> {});
        return new EventRound(steps, steps.beans.bean(Outbox.class), consumers, clock);
    }

    /** What looks after the tenant's house, at this clock's time. */
    static Housekeeper housekeeper(UnitsOfWork units, TenantCode tenant, Clock clock) {
        return new RelaySteps(units, tenant, clock, step -> {}).beans.bean(Housekeeper.class);
    }

    /** What sweeps over tenants, with these parts of the server; the watcher sees each transaction. */
    static Beans sweep(UnitsOfWork units, TenantCode tenant, Clock clock, Consumer<String> watcher) {
        return new RelaySteps(units, tenant, clock, watcher).beans;
    }

    /** A relay whose time passes as this clock says. */
    static MailRelay relay(
            UnitsOfWork units, TenantCode tenant, Clock clock, Map<String, String> settings, Consumer<String> watcher) {
        Beans beans = new RelaySteps(units, tenant, clock, watcher).beans;
        settings.forEach(beans::set);
        return beans.bean(MailRelay.class);
    }

    /** Says {@code in n} before the n-th transaction commits and {@code after n} when it has. */
    @Override
    public <T> T runFor(TenantCode tenant, Callable<T> work) {
        step++;
        T result = units.raw(tenant, entities -> {
            current = entities;
            beans.enter();
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
