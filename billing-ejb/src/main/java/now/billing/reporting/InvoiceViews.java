package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import now.billing.maintaining.Page;

/** Invoices for reading: lists, totals of lists, one invoice with its story. */
@Stateless
public class InvoiceViews {
    @RolesAllowed("invoice.read")
    public Page<InvoiceRow> page(InvoiceQuery query) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("invoice.read")
    public ListTotals totals(InvoiceQuery query) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("invoice.read")
    public InvoiceView get(UUID id) {
        throw new IllegalStateException("not built yet");
    }

    /** Invoices of a customer with something left to pay, oldest due first. */
    @RolesAllowed("invoice.read")
    public List<OpenInvoice> open(UUID customerId, String currency) {
        throw new IllegalStateException("not built yet");
    }
}
