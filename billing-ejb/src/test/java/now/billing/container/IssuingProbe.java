package now.billing.container;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import now.billing.access.boundary.SystemIdentity;
import now.billing.drafting.OfKind;
import now.billing.drafting.SaveDraft;
import now.billing.facade.DocumentFacade;
import now.billing.flow.Samples;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.BillingException;
import now.billing.maintaining.CustomerRecords;
import now.billing.messaging.EventType;
import now.billing.messaging.Outbox;
import now.billing.organization.Organization;
import now.billing.organization.Organizations;
import now.billing.storage.Ids;
import now.billing.storage.TenantSql;
import now.billing.storage.Violations;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.Tenants;

/** Calls the services as whoever the request says, and looks behind them; part of the test's WAR only. */
@WebServlet("/probe")
public class IssuingProbe extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Tenants tenants;

    @Inject
    private transient SystemIdentity system;

    @Inject
    private transient Organizations organizations;

    @Inject
    private transient CustomerRecords customers;

    @Inject
    @OfKind(DocumentKind.INVOICE)
    private transient DocumentFacade invoices;

    @Inject
    private transient Outbox outbox;

    @Inject
    private transient TenantSql sql;

    @Inject
    private transient Clock clock;

    @Resource
    private transient UserTransaction transaction;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter().print(answer(request));
        } catch (BillingException refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            response.getWriter().print(refused.code());
        } catch (EJBAccessException denied) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } catch (EJBException refused) {
            // What the database refuses comes wrapped by the service that asked.
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            response.getWriter().print(Violations.state(refused).orElse(""));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String answer(HttpServletRequest request) throws Exception {
        return switch (request.getParameter("do")) {
            case "tenants" -> tenants();
            case "found" -> found(tenant(request));
            case "customer" -> customers.create(Samples.customer()).id().toString();
            case "draft" ->
                invoices.save(new SaveDraft(null, null, id(request), Samples.content(null)))
                        .id()
                        .toString();
            case "issue" ->
                invoices.issue(new IssueDocument(id(request), null)).number().value();
            case "issue-and-roll-back" -> issueAndRollBack(id(request));
            case "numbers" ->
                system.runFor(
                        tenant(request),
                        () -> String.join(
                                "\n",
                                sql.rows(
                                        row -> row.text("number"),
                                        "select number from issued_record order by number")));
            case "unsealed" ->
                system.runFor(
                        tenant(request),
                        () -> String.valueOf(sql.rows(row -> row.text("id"), "select id::text from evidence_unsealed")
                                .size()));
            case "story" ->
                system.runFor(
                        tenant(request),
                        () -> String.join(
                                ",",
                                sql.rows(
                                        row -> row.text("type"),
                                        "select type from document_event where document_id = ? order by id",
                                        id(request))));
            case "tell" -> tell(tenant(request)).toString();
            case "had" ->
                system.runFor(
                        tenant(request),
                        () -> String.join(
                                ",",
                                sql.rows(
                                        row -> row.text("consumer"),
                                        "select c.consumer from outbox_event e join outbox_consumption c"
                                                + " on c.event_id = e.id where e.id = ? and e.done_at is not null",
                                        id(request))));
            case "change" ->
                system.runFor(
                        tenant(request),
                        () -> String.valueOf(
                                sql.execute("update document set notes = 'changed' where id = ?", id(request))));
            case "change-record" ->
                system.runFor(
                        tenant(request),
                        () -> String.valueOf(sql.execute(
                                "update issued_record set number = 'changed' where document_id = ?", id(request))));
            default -> throw new IllegalArgumentException("unknown");
        };
    }

    private String tenants() throws Exception {
        transaction.begin();
        try {
            return String.join(
                    "\n", tenants.active().stream().map(TenantCode::value).toList());
        } finally {
            transaction.rollback();
        }
    }

    private String found(TenantCode tenant) {
        return system.runFor(tenant, () -> {
            // Another class may have founded one in the same database, without what an issue needs.
            organizations
                    .find()
                    .ifPresentOrElse(
                            known -> known.change(Samples.organization(), clock.instant()),
                            () -> organizations.found(Organization.found(Samples.organization(), clock.instant())));
            return "founded";
        });
    }

    /** Puts an event into the outbox. */
    private UUID tell(TenantCode tenant) {
        return system.runFor(
                tenant, () -> outbox.add(EventType.DELIVERY_QUEUED, "TEST", Ids.next(), "{}", clock.instant()));
    }

    private String issueAndRollBack(UUID draft) throws Exception {
        transaction.begin();
        try {
            return invoices.issue(new IssueDocument(draft, null)).number().value();
        } finally {
            transaction.rollback();
        }
    }

    private static TenantCode tenant(HttpServletRequest request) {
        return TenantCode.of(request.getParameter("tenant"));
    }

    private static UUID id(HttpServletRequest request) {
        return UUID.fromString(request.getParameter("id"));
    }
}
