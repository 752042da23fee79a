package now.billing.organization;

/** The columns that exchange rates can be sorted by; each has an index. */
public enum RateSort {
    DATE
}
