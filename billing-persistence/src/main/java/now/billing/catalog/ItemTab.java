package now.billing.catalog;

/** The tabs over the list of items. */
public enum ItemTab {
    CURRENT,
    ARCHIVED
}
