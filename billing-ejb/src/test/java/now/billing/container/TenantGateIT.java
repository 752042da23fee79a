package now.billing.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import now.billing.catalog.Item;
import now.billing.storage.EntityManagers;
import now.billing.storage.PlatformSql;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.TenantContext;
import now.billing.tenancy.Tenants;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gate on the running server: its pool, its transactions, its threads. */
@ExtendWith(ArquillianExtension.class)
class TenantGateIT {
    private static final int OPERATIONS = 3_000;
    private static final int THREADS = 16;

    @Inject
    private Tenants tenants;

    @Inject
    private TenantSql sql;

    @Inject
    private PlatformSql platform;

    /** What the product's code never touches: the way by which an injection would come. */
    @EJB
    private EntityManagers managers;

    @Resource
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService threads;

    @Deployment
    static WebArchive deployment() {
        return Deployments.with();
    }

    @Test
    void entitiesAreWoven() {
        assertThat(Item.class.getInterfaces())
                .extracting(Class::getName)
                .contains("org.eclipse.persistence.internal.weaving.PersistenceWeaved");
    }

    @Test
    void withoutATransactionThereIsNoData() {
        assertThatThrownBy(() -> sql.row(row -> row.text("current_user"), "select current_user::text"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> managers.tenant()
                        .createNativeQuery("select count(*) from item")
                        .getResultList())
                .hasStackTraceContaining("tenant data outside a transaction");
    }

    @Test
    void aForgottenTenantIsAnErrorForEveryWay() throws Exception {
        List<Callable<Object>> ways = List.of(
                () -> sql.rows(row -> row.text("name"), "select name from item"),
                () -> sql.find(Item.class, UUID.randomUUID()),
                () -> managers.tenant()
                        .createNativeQuery("select name from item")
                        .getResultList());
        for (Callable<Object> way : ways) {
            transaction.begin();
            try {
                assertThatThrownBy(way::call).hasStackTraceContaining("no tenant was entered in this transaction");
            } finally {
                transaction.rollback();
            }
        }
    }

    @Test
    void theTenantIsGoneAfterARollbackOnTheSameThread() throws Exception {
        TenantCode tenant = active().get(0);
        transaction.begin();
        TenantContext.ofServer().enter(tenant);
        assertThat(currentUser()).isEqualTo(tenant.schema());
        transaction.rollback();

        transaction.begin();
        try {
            assertThat(TenantContext.ofServer().tenant()).isEmpty();
            assertThatThrownBy(this::currentUser).hasStackTraceContaining("no tenant was entered");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void sqlThatWasPutTogetherReadsNoForeignRow() throws Exception {
        TenantCode mine = active().get(0);
        TenantCode foreign = active().get(1);
        EntityManager entities = managers.tenant();
        for (String payload : List.of(
                "' union select name from FOREIGN.item --",
                "'; reset role; set local role FOREIGN; select name from FOREIGN.item --",
                "' union select set_config('role', 'FOREIGN', true) union select name from FOREIGN.item --",
                "' union select query_to_xml('select * from FOREIGN.item', true, true, '')::text --")) {
            transaction.begin();
            try {
                TenantContext.ofServer().enter(mine);
                String text = "select name from item where name = '" + payload.replace("FOREIGN", foreign.schema());
                assertThatThrownBy(() -> entities.createNativeQuery(text).getResultList())
                        .as(payload)
                        .isInstanceOf(RuntimeException.class);
            } finally {
                transaction.rollback();
            }
        }
    }

    @Test
    void platformAndTenantDataDoNotShareATransaction() throws Exception {
        TenantCode tenant = active().get(0);
        transaction.begin();
        try {
            TenantContext.ofServer().enter(tenant);
            currentUser();
            assertThatThrownBy(() -> platform.rows(row -> row.text("code"), "select code from tenant"))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void manyThreadsOfThePoolNeverMeetAnotherTenant() throws Exception {
        List<TenantCode> all = active();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger right = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(() -> operate(all, next, right)));
        }
        for (Future<?> each : running) {
            each.get();
        }
        assertThat(right).hasValue(OPERATIONS);
    }

    private Boolean operate(List<TenantCode> all, AtomicInteger next, AtomicInteger right) throws Exception {
        for (int i = next.getAndIncrement(); i < OPERATIONS; i = next.getAndIncrement()) {
            TenantCode tenant = all.get(i % all.size());
            transaction.begin();
            try {
                TenantContext.ofServer().enter(tenant);
                if (currentUser().equals(tenant.schema())) {
                    right.incrementAndGet();
                }
            } finally {
                if (i % 3 == 0) {
                    transaction.rollback();
                } else {
                    transaction.commit();
                }
            }
        }
        return true;
    }

    private String currentUser() {
        return sql.rows(row -> row.text("current_user"), "select current_user::text")
                .get(0);
    }

    private List<TenantCode> active() throws Exception {
        transaction.begin();
        try {
            return tenants.active();
        } finally {
            transaction.rollback();
        }
    }
}
