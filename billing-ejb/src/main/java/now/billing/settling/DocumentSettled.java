package now.billing.settling;

import now.billing.kernel.document.DocumentRef;

/** A document is paid in full. */
public record DocumentSettled(DocumentRef ref) {}
