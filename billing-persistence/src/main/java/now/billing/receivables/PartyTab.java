package now.billing.receivables;

/** The tabs over the list of customers or suppliers; OWING, those with something open, may hold archived ones, too. */
public enum PartyTab {
    CURRENT,
    OWING,
    ARCHIVED
}
