package now.billing.payments;

/** How the list of payments is sorted; rows with the same value are ordered by age. */
public record PaymentOrder(By by, boolean descending) {
    /** The columns one can sort by; each has an index. */
    public enum By {
        RECEIVED,
        AMOUNT
    }

    public static final PaymentOrder NEWEST = new PaymentOrder(By.RECEIVED, true);
}
