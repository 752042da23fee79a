package now.billing.organization;

/** Who says what a currency is worth. */
public enum RateSource {
    /** A person of the organization. */
    MANUAL,
    /** The euro reference rates that the European Central Bank publishes each working day. */
    ECB
}
