package now.billing.receivables;

import now.billing.storage.PageOrder;

/** How the list of payments is sorted; rows with the same value are ordered by age. */
public record PaymentOrder(By by, boolean descending) {
    /** The columns one can sort by; each has an index. */
    public enum By {
        RECEIVED(PageOrder.Values.DATE),
        AMOUNT(PageOrder.Values.NUMBER);

        private final PageOrder.Values values;

        By(PageOrder.Values values) {
            this.values = values;
        }
    }

    public static final PaymentOrder NEWEST = new PaymentOrder(By.RECEIVED, true);

    /** What a place in this order is bound to. */
    public PageOrder pageOrder() {
        return new PageOrder("payments", by.name(), descending, by.values);
    }
}
