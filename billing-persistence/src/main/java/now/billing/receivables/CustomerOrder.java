package now.billing.receivables;

import now.billing.storage.PageOrder;

/** How the list of customers is sorted; rows with the same value are ordered by age. */
public record CustomerOrder(By by, boolean descending) {
    /** The columns one can sort by; each has an index. */
    public enum By {
        NAME(PageOrder.Values.TEXT),
        ADDED(PageOrder.Values.ID);

        private final PageOrder.Values values;

        By(PageOrder.Values values) {
            this.values = values;
        }
    }

    public static final CustomerOrder BY_NAME = new CustomerOrder(By.NAME, false);

    /** What a place in this order is bound to. */
    public PageOrder pageOrder() {
        return new PageOrder("customers", by.name(), descending, by.values);
    }
}
