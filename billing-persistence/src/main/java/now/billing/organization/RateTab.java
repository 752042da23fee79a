package now.billing.organization;

/** The tabs over the list of exchange rates. */
public enum RateTab {
    ALL,
    MANUAL,
    ECB
}
