package now.billing.documents.register;

import now.billing.kernel.money.Money;

/** Sums of a list in one currency. */
public record OverviewSum(long documents, Money toPay, Money open) {}
