package now.billing.parties;

/** How the list of customers is sorted; rows with the same value are ordered by age. */
public record CustomerOrder(By by, boolean descending) {
    /** The columns one can sort by; each has an index. */
    public enum By {
        NAME,
        ADDED
    }
}
