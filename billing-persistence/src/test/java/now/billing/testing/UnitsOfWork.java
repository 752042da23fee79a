package now.billing.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import now.billing.storage.PlatformSql;
import now.billing.storage.TenantSql;
import now.billing.storage.migration.Logins;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.TenantContext;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Units of work over a test database without a server: the product's persistence units, gate and gateways, with local
 * transactions.
 */
public final class UnitsOfWork implements AutoCloseable {
    private final TestPool app;
    private final TestPool platformPool;
    private final EntityManagerFactory tenants;
    private final EntityManagerFactory platform;
    private final ThreadTransaction transaction = new ThreadTransaction();

    public UnitsOfWork(TestDatabase database, int connections) {
        this(database, connections, "tenant");
    }

    /** With another unit than the product's for the tenants' data. */
    public UnitsOfWork(TestDatabase database, int connections, String tenantUnit) {
        this(database.url(), database.logins(), connections, tenantUnit);
    }

    /** Over a database that another process has made. */
    public UnitsOfWork(String url, Logins logins, int connections, String tenantUnit) {
        app = new TestPool(url, logins.appUser(), logins.appPassword(), connections);
        platformPool = new TestPool(url, logins.platformUser(), logins.platformPassword(), connections);
        tenants = factory(
                tenantUnit, app, Map.of("eclipselink.session.customizer", ThreadTenantCustomizer.class.getName()));
        platform = factory("platform", platformPool, Map.of());
    }

    private static EntityManagerFactory factory(String unit, TestPool pool, Map<String, String> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", null);
        properties.put("jakarta.persistence.nonJtaDataSource", pool);
        // Benchmarks run with classes that were woven before.
        properties.put("eclipselink.weaving", System.getProperty("billing.weaving", "false"));
        properties.put("eclipselink.logging.level", "OFF");
        properties.put("eclipselink.session-name", unit + System.identityHashCode(pool));
        return Persistence.createEntityManagerFactory(unit, properties);
    }

    /** One transaction as the tenant; rolled back where the work throws. */
    public <T> T as(TenantCode tenant, Function<TenantSql, T> work) {
        return transaction(tenants, entities -> {
            new TenantContext(transaction).enter(tenant);
            entities.unwrap(UnitOfWorkImpl.class).beginEarlyTransaction();
            return work.apply(new TenantSql(entities));
        });
    }

    /** One transaction as the tenant, with the entity manager itself: what the product's code never sees. */
    public <T> T raw(TenantCode tenant, Function<EntityManager, T> work) {
        return transaction(tenants, entities -> {
            new TenantContext(transaction).enter(tenant);
            entities.unwrap(UnitOfWorkImpl.class).beginEarlyTransaction();
            return work.apply(entities);
        });
    }

    /** One transaction that forgets to enter a tenant. */
    public <T> T forgetful(Function<EntityManager, T> work) {
        return transaction(tenants, work);
    }

    /** An entity manager outside every transaction. */
    public <T> T outside(Function<EntityManager, T> work) {
        try (EntityManager entities = tenants.createEntityManager()) {
            return work.apply(entities);
        }
    }

    public void run(TenantCode tenant, Consumer<TenantSql> work) {
        as(tenant, sql -> {
            work.accept(sql);
            return true;
        });
    }

    /** One transaction of the platform schema. */
    public <T> T platform(Function<PlatformSql, T> work) {
        return transaction(platform, entities -> {
            entities.unwrap(UnitOfWorkImpl.class).beginEarlyTransaction();
            return work.apply(new PlatformSql(entities));
        });
    }

    private <T> T transaction(EntityManagerFactory factory, Function<EntityManager, T> work) {
        EntityManager entities = factory.createEntityManager();
        transaction.begin();
        try {
            entities.getTransaction().begin();
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
            transaction.end();
        }
    }

    @Override
    public void close() {
        tenants.close();
        platform.close();
        app.close();
        platformPool.close();
    }
}
