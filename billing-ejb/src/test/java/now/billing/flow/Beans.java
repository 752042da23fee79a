package now.billing.flow;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import now.billing.access.boundary.ActorNames;
import now.billing.access.boundary.Caller;
import now.billing.access.boundary.CurrentCaller;
import now.billing.access.boundary.Entering;
import now.billing.storage.PlatformSql;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;
import now.billing.testing.TestKeys;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;

/**
 * The product's beans for one transaction of one tenant, with what a server would bring. Weld makes them; what an
 * application keeps is kept by each of these for itself, and every event is remembered in order.
 */
public final class Beans {
    private static final WeldContainer CONTAINER = FlowContainer.start();
    private static final ThreadLocal<Beans> CURRENT = new ThreadLocal<>();

    private final Map<Class<?>, Object> given = new HashMap<>();
    private final Map<Contextual<?>, Object> kept = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final List<Object> fired = new ArrayList<>();
    private final List<Consumer<Object>> observers = new ArrayList<>();

    public Beans(TenantSql sql, TenantCode tenant, Clock clock) {
        this(Caller.system(tenant), clock);
        with(TenantSql.class, sql);
    }

    /** Those of a call that asks no table of a tenant. */
    Beans(Caller caller, Clock clock) {
        Map<Object, Object> resources = new HashMap<>();
        set("billing.keys", TestKeys.TEXT);
        with(PlatformSql.class, new PlatformSql(proxy(EntityManager.class, (name, arguments) -> {
            throw new UnsupportedOperationException("no platform is there: " + name);
        })));
        with(ActorNames.class, new ActorNames() {
            @Override
            public Map<String, String> all() {
                return Map.of();
            }
        });
        with(Clock.class, clock);
        with(
                TransactionSynchronizationRegistry.class,
                proxy(TransactionSynchronizationRegistry.class, (name, arguments) -> switch (name) {
                    case "getResource" -> resources.get(arguments[0]);
                    case "putResource" -> resources.put(arguments[0], arguments[1]);
                    case "getTransactionStatus" -> Status.STATUS_ACTIVE;
                    default -> null;
                }));
        Entering.as(caller, bean(CurrentCaller.class));
    }

    /** The beans that this thread has asked last. */
    static Beans current() {
        return Objects.requireNonNull(CURRENT.get(), "nobody has asked for beans");
    }

    /** What is made from now on in this thread is made for these. */
    public void enter() {
        CURRENT.set(this);
    }

    public <T> T bean(Class<T> type) {
        enter();
        return CONTAINER.select(type, Any.Literal.INSTANCE).get();
    }

    /** Also tells this observer of every event, before the product's own observers. */
    Beans observedBy(Consumer<Object> observer) {
        observers.add(observer);
        return this;
    }

    /** A setting other than its default. */
    Beans set(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** A part of the server that the test brings itself. */
    <T> Beans with(Class<T> type, T part) {
        given.put(type, part);
        return this;
    }

    /** The names of the events so far, in the order in which they were fired. */
    List<String> events() {
        return fired.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    void hear(Object event) {
        fired.add(event);
        observers.forEach(each -> each.accept(event));
    }

    String setting(String key, String usual) {
        return settings.getOrDefault(key, usual);
    }

    /** A part of the server, or null where nobody brought it. */
    @Nullable
    Object given(Class<?> type) {
        return given.get(type);
    }

    @SuppressWarnings("unchecked")
    <T> @Nullable T kept(Contextual<T> bean, @Nullable CreationalContext<T> creation) {
        T known = (T) kept.get(bean);
        if (known == null && creation != null) {
            known = bean.create(creation);
            kept.put(bean, known);
        }
        return known;
    }

    private interface Answer {
        @Nullable
        Object to(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
