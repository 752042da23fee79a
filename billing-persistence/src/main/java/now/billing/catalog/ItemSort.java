package now.billing.catalog;

/** The columns that items can be sorted by; each has an index. */
public enum ItemSort {
    NAME,
    CODE,
    PRICE,
    ADDED
}
