package now.billing.flow.bench;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import now.billing.drafting.SaveDraft;
import now.billing.facade.InvoiceFacade;
import now.billing.flow.Beans;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.DocumentContent;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;
import now.billing.testing.UnitsOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The product's own services on its own persistence unit, gate and guard. The beans are made once, as the container
 * keeps them, and reach the entity manager of the current transaction through a proxy, as they do there.
 */
final class ServiceIssuer implements Issuer {
    private final UnitsOfWork units;
    private final TenantCode tenant;
    private final UUID customer;
    private final DocumentContent content;
    private final Beans beans;
    private final InvoiceFacade invoices;
    private @Nullable EntityManager current;

    ServiceIssuer(UnitsOfWork units, TenantCode tenant, UUID customer, DocumentContent content) {
        this.units = units;
        this.tenant = tenant;
        this.customer = customer;
        this.content = content;
        this.beans = new Beans(new TenantSql(proxy()), tenant, Clock.systemUTC());
        this.invoices = beans.bean(InvoiceFacade.class);
    }

    @Override
    public UUID draft() {
        SaveDraft command = new SaveDraft(null, null, customer, content);
        return transaction(() -> invoices.save(command)).id();
    }

    @Override
    public void issue(UUID draft) {
        transaction(() -> invoices.issue(new IssueDocument(draft, null)));
    }

    @Override
    public long backend() {
        return units.as(
                tenant,
                sql -> sql.row(row -> row.number("backend"), "select pg_backend_pid()::bigint as backend")
                        .orElseThrow());
    }

    private <T> T transaction(Supplier<T> work) {
        return units.raw(tenant, entities -> {
            current = entities;
            beans.enter();
            return work.get();
        });
    }

    private EntityManager proxy() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, values) -> {
                    try {
                        return method.invoke(Objects.requireNonNull(current), values);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause() == null ? failure : failure.getCause();
                    }
                });
    }
}
