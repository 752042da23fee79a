package now.billing.maintaining;

/** The columns that customers can be sorted by. */
public enum CustomerSort {
    NAME,
    ADDED
}
