package now.billing.flow;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import now.billing.access.boundary.ActorNames;
import now.billing.access.boundary.Caller;
import now.billing.access.boundary.CurrentCaller;
import now.billing.maintaining.spi.LogoImages;
import now.billing.maintaining.spi.PrintableText;
import now.billing.messaging.OutboxFilled;
import now.billing.rendering.jasper.JasperRenderer;
import now.billing.rendering.look.PaperRules;
import now.billing.rendering.press.Bulkhead;
import now.billing.rendering.spi.PaperRenderer;
import now.billing.settling.Posting;
import now.billing.storage.PlatformSql;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes the product's beans for one transaction of one tenant: what they inject is made the same way, events go to the
 * observers, everything that was fired is remembered in order. Replaces the container where only the flow counts.
 */
public final class Wiring {
    private final Map<Class<?>, Object> shared = new HashMap<>();
    private final List<Object> fired = new ArrayList<>();
    private final List<Consumer<Object>> observers = new ArrayList<>();

    private final Map<String, String> settings = new HashMap<>();

    public Wiring(TenantSql sql, TenantCode tenant, Clock clock) {
        Map<Object, Object> resources = new HashMap<>();
        shared.put(TenantSql.class, sql);
        shared.put(PlatformSql.class, new PlatformSql((EntityManager) proxy(EntityManager.class, (name, arguments) -> {
            throw new UnsupportedOperationException("no platform is there: " + name);
        })));
        shared.put(Clock.class, clock);
        shared.put(TransactionSynchronizationRegistry.class, registry(resources));
        PaperRules rules = new PaperRules(new Bulkhead());
        shared.put(PrintableText.class, rules);
        shared.put(LogoImages.class, rules);
        shared.put(PaperRenderer.class, new JasperRenderer());
        // It asks the platform, which has no place in a transaction of a tenant.
        shared.put(ActorNames.class, new ActorNames());
        CurrentCaller caller = bean(CurrentCaller.class);
        invoke(method(CurrentCaller.class, "enter"), caller, Caller.system(tenant));
    }

    /** Also tells this observer of every event, before the product's own observers. */
    Wiring observedBy(Consumer<Object> observer) {
        observers.add(observer);
        return this;
    }

    /** A setting other than its default. */
    Wiring set(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** A part of the server that the test brings itself. */
    <T> Wiring with(Class<T> type, T bean) {
        shared.put(type, bean);
        return this;
    }

    /** The names of the events so far, in the order in which they were fired. */
    List<String> events() {
        return fired.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    public <T> T bean(Class<T> type) {
        Object known = shared.get(type);
        if (known != null) {
            return type.cast(known);
        }
        T made = type.cast(make(type));
        if (type.isAnnotationPresent(ApplicationScoped.class)) {
            shared.put(type, made);
        }
        return made;
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                    .filter(each -> each.isAnnotationPresent(Inject.class))
                    .findFirst()
                    .orElse(null);
            if (constructor == null) {
                constructor = type.getDeclaredConstructor();
            }
            constructor.setAccessible(true);
            Type[] types = constructor.getGenericParameterTypes();
            Object[] arguments = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                Parameter parameter = constructor.getParameters()[i];
                arguments[i] = parameter.isAnnotationPresent(ConfigProperty.class)
                        ? setting(parameter, parameter.getType())
                        : value(types[i]);
            }
            Object made = constructor.newInstance(arguments);
            for (Class<?> part = type; part != Object.class; part = part.getSuperclass()) {
                for (Field field : part.getDeclaredFields()) {
                    fill(made, field);
                }
            }
            begin(made);
            return made;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot make a " + type, impossible);
        }
    }

    private static void begin(Object bean) throws ReflectiveOperationException {
        for (Method method : bean.getClass().getDeclaredMethods()) {
            if (method.isAnnotationPresent(PostConstruct.class)) {
                method.setAccessible(true);
                method.invoke(bean);
            }
        }
    }

    private void fill(Object bean, Field field) throws IllegalAccessException {
        field.setAccessible(true);
        if (field.isAnnotationPresent(ConfigProperty.class)) {
            field.set(bean, setting(field, field.getType()));
        } else if (field.isAnnotationPresent(Inject.class)) {
            field.set(bean, value(field.getGenericType()));
        } else if (shared.containsKey(field.getType()) && field.getType().isInterface()) {
            field.set(bean, shared.get(field.getType()));
        }
    }

    private Object setting(AnnotatedElement place, Class<?> type) {
        ConfigProperty property = place.getAnnotation(ConfigProperty.class);
        String text = settings.getOrDefault(property.name(), property.defaultValue());
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        return type == boolean.class ? Boolean.valueOf(text) : text;
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Event.class) {
            // The outbox calls for its relay; without a server none is there, and it is no fact to be observed.
            return generic.getActualTypeArguments()[0] == OutboxFilled.class
                    ? proxy(Event.class, (name, arguments) -> null)
                    : event();
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Instance.class) {
            Class<?> wanted = (Class<?>) generic.getActualTypeArguments()[0];
            return proxy(Instance.class, (name, arguments) -> switch (name) {
                case "iterator" -> all(wanted).iterator();
                default -> bean(wanted);
            });
        }
        return bean((Class<?>) type);
    }

    /** The beans of the type that were asked for before. */
    private List<Object> all(Class<?> type) {
        return shared.values().stream().filter(type::isInstance).toList();
    }

    private Object event() {
        return proxy(Event.class, (name, arguments) -> {
            Object event = arguments[0];
            fired.add(event);
            observers.forEach(each -> each.accept(event));
            observe(Posting.class, event);
            return null;
        });
    }

    private void observe(Class<?> observer, Object event) {
        for (Method method : observer.getDeclaredMethods()) {
            if (method.getParameterCount() == 1
                    && method.getParameters()[0].isAnnotationPresent(Observes.class)
                    && method.getParameterTypes()[0].isInstance(event)) {
                invoke(method, bean(observer), event);
            }
        }
    }

    private static Object registry(Map<Object, Object> resources) {
        return proxy(TransactionSynchronizationRegistry.class, (name, arguments) -> switch (name) {
            case "getResource" -> resources.get(arguments[0]);
            case "putResource" -> resources.put(arguments[0], arguments[1]);
            case "getTransactionStatus" -> 0;
            default -> null;
        });
    }

    private interface Answer {
        @Nullable
        Object to(String name, Object[] arguments);
    }

    private static Object proxy(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        answer.to(method.getName(), arguments == null ? new Object[0] : arguments));
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void invoke(Method method, Object bean, Object argument) {
        try {
            method.setAccessible(true);
            method.invoke(bean, argument);
        } catch (ReflectiveOperationException failure) {
            if (failure.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(failure);
        }
    }
}
