package now.billing.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.SaveDraft;
import now.billing.facade.InvoiceFacade;
import now.billing.issuing.IssueDocument;
import now.billing.issuing.Issued;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.maintaining.CustomerRecords;
import now.billing.organization.Organization;
import now.billing.organization.Organizations;
import now.billing.tenancy.TenantCode;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.jspecify.annotations.Nullable;

/** A German business in a tenant of its own, with one customer; each call is one transaction. */
final class Business {
    static final CurrencyUnit EUR = Samples.EUR;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

    private final UnitsOfWork units;
    private final TenantCode tenant;
    private final UUID customer;

    private Business(UnitsOfWork units, TenantCode tenant) {
        this.units = units;
        this.tenant = tenant;
        this.customer = call(beans -> {
            beans.bean(Organizations.class).found(Organization.found(Samples.organization(), NOW));
            return beans.bean(CustomerRecords.class).create(Samples.customer()).id();
        });
    }

    static Business fresh(TestDatabase database, UnitsOfWork units) {
        return new Business(units, database.tenant());
    }

    TenantCode tenant() {
        return tenant;
    }

    UUID customerId() {
        return customer;
    }

    /** One transaction, rolled back where the work throws. */
    <T> T call(Function<Beans, T> work) {
        return units.as(tenant, sql -> work.apply(new Beans(sql, tenant, Clock.fixed(NOW, ZoneOffset.UTC))));
    }

    static DocumentContent content(@Nullable LocalDate issueDate) {
        return Samples.content(issueDate);
    }

    DraftSaved draft(@Nullable LocalDate issueDate) {
        return call(beans ->
                beans.bean(InvoiceFacade.class).save(new SaveDraft(null, null, customer, Samples.content(issueDate))));
    }

    Issued issue(UUID draft) {
        return call(beans -> beans.bean(InvoiceFacade.class).issue(new IssueDocument(draft, null)));
    }

    Issued issued(@Nullable LocalDate issueDate) {
        return issue(draft(issueDate).id());
    }
}
