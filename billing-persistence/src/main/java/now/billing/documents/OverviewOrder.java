package now.billing.documents;

/** How a list is sorted; rows with the same value are ordered by age, so that paging is exact. */
public record OverviewOrder(By by, boolean descending) {
    /** The columns one can sort by; each has an index. */
    public enum By {
        CREATED,
        NUMBER,
        CUSTOMER,
        ISSUED,
        DUE,
        TOTAL
    }

    public static final OverviewOrder NEWEST = new OverviewOrder(By.CREATED, true);
}
