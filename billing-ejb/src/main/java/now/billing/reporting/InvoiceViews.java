package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;

/** {@link DocumentViews} of invoices, for whoever may. */
@Stateless
public class InvoiceViews {
    @Inject
    private DocumentViews views;

    @RolesAllowed("invoice.read")
    public Page<DocumentRow> page(DocumentQuery query) {
        return views.page(DocumentKind.INVOICE, query);
    }

    @RolesAllowed("invoice.read")
    public ListTotals totals(DocumentQuery query) {
        return views.totals(DocumentKind.INVOICE, query);
    }

    @RolesAllowed("invoice.read")
    public DocumentView get(UUID id) {
        return views.get(DocumentRef.invoice(id));
    }

    /** What became of an invoice through the caller: who may change it may see the answer to the change. */
    @RolesAllowed({"invoice.read", "invoice.draft", "invoice.issue"})
    public DocumentView changed(UUID id) {
        return views.get(DocumentRef.invoice(id));
    }

    @RolesAllowed("invoice.read")
    public List<TimelineEntry> timeline(UUID id) {
        return views.timeline(DocumentRef.invoice(id));
    }

    @RolesAllowed("invoice.read")
    public List<OpenInvoice> open(UUID customerId, String currency) {
        return views.open(customerId, currency);
    }

    @RolesAllowed("invoice.read")
    public Money balance(UUID customerId, String currency) {
        return views.balance(customerId, currency);
    }
}
