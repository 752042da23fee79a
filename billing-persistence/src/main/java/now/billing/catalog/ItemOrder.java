package now.billing.catalog;

import now.billing.storage.PageOrder;

/** How the list of items is sorted; rows with the same value are ordered by age. */
public record ItemOrder(By by, boolean descending) {
    /** The columns one can sort by; each has an index. */
    public enum By {
        NAME(PageOrder.Values.TEXT),
        CODE(PageOrder.Values.TEXT),
        PRICE(PageOrder.Values.NUMBER),
        ADDED(PageOrder.Values.ID);

        private final PageOrder.Values values;

        By(PageOrder.Values values) {
            this.values = values;
        }
    }

    public static final ItemOrder BY_NAME = new ItemOrder(By.NAME, false);

    /** What a place in this order is bound to. */
    public PageOrder pageOrder() {
        return new PageOrder("items", by.name(), descending, by.values);
    }
}
