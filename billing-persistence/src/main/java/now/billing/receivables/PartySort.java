package now.billing.receivables;

/** The columns that parties can be sorted by; each has an index. */
public enum PartySort {
    NAME,
    ADDED
}
