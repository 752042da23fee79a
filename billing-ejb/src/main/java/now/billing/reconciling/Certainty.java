package now.billing.reconciling;

/** How sure it is that money is for what is proposed. */
public enum Certainty {
    /** Its reference, amount and currency are those of one open invoice: nobody need look at it. */
    CERTAIN,
    /** More than one thing speaks for it. */
    LIKELY,
    /** It may be so, and something else may be, too. */
    POSSIBLE
}
