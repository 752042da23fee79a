package now.billing.issuing;

import now.billing.kernel.document.DocumentRef;

/**
 * A credit note of an invoice was issued and posted. Observed in the same transaction, the customer's account locked.
 */
public record InvoiceCredited(DocumentRef creditNote, DocumentRef invoice) {}
