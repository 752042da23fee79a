package now.billing.flow;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Scope;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.util.Set;
import now.billing.access.boundary.ActorNames;
import now.billing.access.boundary.ClockProducer;
import now.billing.access.boundary.SystemIdentity;
import now.billing.messaging.OutboxFilled;
import now.billing.storage.Gateways;
import now.billing.storage.PlatformSql;
import now.billing.storage.TenantSql;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;

/**
 * Weld over the product's own archives. What differs from a server: a service is a bean like any other, what only a
 * server has is what the current {@link Beans} were given, and they keep what an application would keep.
 */
final class FlowContainer implements Extension {
    /** What comes from the server, or stands for it. */
    private static final Set<Class<?>> GIVEN = Set.of(
            TenantSql.class,
            PlatformSql.class,
            Clock.class,
            SystemIdentity.class,
            ActorNames.class,
            TransactionSynchronizationRegistry.class,
            ManagedExecutorService.class,
            ManagedScheduledExecutorService.class,
            EJBContext.class);

    private static final Set<Class<?>> REPLACED =
            Set.of(Gateways.class, ClockProducer.class, SystemIdentity.class, ActorNames.class);

    /** Of what {@link Beans} keep. */
    @Scope
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Kept {}

    static WeldContainer start() {
        return new Weld()
                .addBeanDefiningAnnotations(Stateless.class)
                .addBeanClass(Surroundings.class)
                .addExtension(new FlowContainer())
                .initialize();
    }

    <T> void adapt(
            @Observes @WithAnnotations({ApplicationScoped.class, Stateless.class}) ProcessAnnotatedType<T> found) {
        Class<T> type = found.getAnnotatedType().getJavaClass();
        if (REPLACED.contains(type)) {
            found.veto();
            return;
        }
        AnnotatedTypeConfigurator<T> adapted = found.configureAnnotatedType();
        adapted.filterFields(field -> field.isAnnotationPresent(Resource.class) || field.isAnnotationPresent(EJB.class))
                .forEach(field -> field.add(InjectLiteral.INSTANCE));
        if (type.isAnnotationPresent(ApplicationScoped.class)) {
            adapted.remove(ApplicationScoped.class::isInstance).add(new KeptLiteral());
        }
    }

    /** The outbox calls for its relay; here none is there. */
    void silence(@Observes ProcessObserverMethod<OutboxFilled, ?> relay) {
        relay.veto();
    }

    void add(@Observes AfterBeanDiscovery found) {
        found.addContext(new KeptContext());
        for (Class<?> type : GIVEN) {
            found.addBean().addType(type).createWith(creation -> Beans.current().given(type));
        }
    }

    private static final class KeptLiteral extends AnnotationLiteral<Kept> implements Kept {
        private static final long serialVersionUID = 1L;
    }

    private static final class KeptContext implements Context {
        @Override
        public Class<? extends Annotation> getScope() {
            return Kept.class;
        }

        @Override
        public <T> @Nullable T get(Contextual<T> bean, @Nullable CreationalContext<T> creation) {
            return Beans.current().kept(bean, creation);
        }

        @Override
        public <T> @Nullable T get(Contextual<T> bean) {
            return get(bean, null);
        }

        @Override
        public boolean isActive() {
            return true;
        }
    }
}
