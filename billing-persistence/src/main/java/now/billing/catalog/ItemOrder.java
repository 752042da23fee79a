package now.billing.catalog;

/** How the list of items is sorted; rows with the same value are ordered by age. */
public record ItemOrder(By by, boolean descending) {
    /** The columns one can sort by; each has an index. */
    public enum By {
        NAME,
        CODE,
        PRICE,
        ADDED
    }

    public static final ItemOrder BY_NAME = new ItemOrder(By.NAME, false);
}
