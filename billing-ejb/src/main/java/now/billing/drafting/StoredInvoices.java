package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import now.billing.documents.Invoice;
import now.billing.documents.Invoices;
import now.billing.storage.Answer;

/** Invoices as they are stored, for reading by later steps, which do not know the entity. */
@Dependent
public class StoredInvoices {
    private final Invoices invoices;

    @Inject
    public StoredInvoices(Invoices invoices) {
        this.invoices = invoices;
    }

    public Optional<StoredInvoice> find(UUID id) {
        return ask(id).get();
    }

    /** The same, which may wait for other questions to travel with; ask this one first, it carries the version. */
    public Answer<Optional<StoredInvoice>> ask(UUID id) {
        return invoices.ask(id).map(found -> found.map(StoredInvoices::stored));
    }

    private static StoredInvoice stored(Invoice invoice) {
        return new StoredInvoice(
                invoice.id(),
                invoice.state().isEditable(),
                invoice.customerId().orElse(null),
                invoice.customerName(),
                invoice.content(),
                invoice.createdAt(),
                invoice.updatedAt(),
                invoice.version());
    }
}
