package now.billing.container;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.access.boundary.SystemIdentity;
import now.billing.drafting.Drafting;
import now.billing.drafting.OfKind;
import now.billing.drafting.SaveDraft;
import now.billing.facade.DocumentFacade;
import now.billing.flow.Samples;
import now.billing.issuing.IssueDocument;
import now.billing.issuing.Issued;
import now.billing.issuing.Issuing;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.payments.PaymentMethod;
import now.billing.receivables.Standings;
import now.billing.sending.DeliveryView;
import now.billing.sending.SendDocument;
import now.billing.sending.Sending;
import now.billing.settling.AllocatePayment;
import now.billing.settling.PaymentSettling;
import now.billing.settling.RecordPayment;
import now.billing.settling.Settling;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;

/** What a recurring run or a bank import does: a whole invoice without a person; part of the test's WAR only. */
@WebServlet("/system-run")
public class SystemRunProbe extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SystemIdentity system;

    @Inject
    private transient Drafting drafting;

    @Inject
    private transient Issuing issuing;

    @Inject
    private transient Sending sending;

    @Inject
    private transient Settling settling;

    @Inject
    private transient Standings standings;

    @Inject
    @OfKind(DocumentKind.INVOICE)
    private transient DocumentFacade invoicesOfPeople;

    @Inject
    private transient PaymentSettling settlingOfPeople;

    @Inject
    private transient TenantSql sql;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TenantCode tenant = TenantCode.of(request.getParameter("tenant"));
        UUID customer = UUID.fromString(request.getParameter("customer"));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .print(
                        request.getParameter("by").equals("work")
                                ? system.runFor(tenant, () -> whole(customer))
                                : refusals(tenant, customer));
    }

    /** Draft, issue, send, settle; who did it all, and what is still open. */
    private String whole(UUID customer) {
        UUID draft = drafting.save(DocumentKind.INVOICE, draft(customer)).id();
        Issued issued = issuing.issue(DocumentKind.INVOICE, new IssueDocument(draft, null));
        DeliveryView queued = sending.send(DocumentKind.INVOICE, mail(draft));
        Money open = standings.find(issued.ref()).orElseThrow().open();
        settling.record(payment(customer, open, new AllocatePayment(draft, open)));
        List<String> actors = sql.rows(
                row -> row.text("actor"), "select distinct actor from document_event where document_id = ?", draft);
        return String.join(
                " ",
                queued.state().name(),
                standings.find(issued.ref()).orElseThrow().open().plain(),
                actors.toString());
    }

    /** How many of the services refuse the system. */
    private String refusals(TenantCode tenant, UUID customer) {
        Money some = Money.parse("1.00", CurrencyUnit.of("EUR"));
        return refusal(tenant, () -> invoicesOfPeople.save(draft(customer)))
                + refusal(tenant, () -> invoicesOfPeople.issue(new IssueDocument(customer, null)))
                + refusal(tenant, () -> invoicesOfPeople.send(mail(customer)))
                + refusal(tenant, () -> settlingOfPeople.record(payment(customer, some)));
    }

    private String refusal(TenantCode tenant, Runnable work) {
        try {
            return system.runFor(tenant, () -> {
                work.run();
                return "passed ";
            });
        } catch (EJBAccessException refused) {
            return "refused ";
        }
    }

    private static SaveDraft draft(UUID customer) {
        return new SaveDraft(null, null, customer, Samples.content(null));
    }

    private static SendDocument mail(UUID document) {
        return new SendDocument(document, "office@example.test", null, null);
    }

    private static RecordPayment payment(UUID customer, Money amount, AllocatePayment... shares) {
        return new RecordPayment(
                customer, amount, LocalDate.of(2026, 3, 2), PaymentMethod.BANK_TRANSFER.name(), null, List.of(shares));
    }
}
