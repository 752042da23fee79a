package now.billing.documents.register;

import now.billing.storage.PageOrder;

/** How a list is sorted; rows with the same value are ordered by age, so that paging is exact. */
public record OverviewOrder(By by, boolean descending) {
    /** The columns one can sort by; each has an index. */
    public enum By {
        CREATED(PageOrder.Values.ID),
        NUMBER(PageOrder.Values.TEXT),
        CUSTOMER(PageOrder.Values.TEXT),
        ISSUED(PageOrder.Values.DATE),
        DUE(PageOrder.Values.DATE),
        TOTAL(PageOrder.Values.NUMBER);

        private final PageOrder.Values values;

        By(PageOrder.Values values) {
            this.values = values;
        }
    }

    public static final OverviewOrder NEWEST = new OverviewOrder(By.CREATED, true);

    /** What a place in this order is bound to. */
    public PageOrder pageOrder() {
        return new PageOrder("documents", by.name(), descending, by.values);
    }
}
