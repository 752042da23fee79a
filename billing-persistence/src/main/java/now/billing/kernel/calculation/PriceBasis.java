package now.billing.kernel.calculation;

/** What the prices of a document mean; a parameter of the calculation, not a second calculation. */
public enum PriceBasis {
    /** Prices are without tax; tax is added per group. */
    NET,
    /** Prices contain the tax; it is taken out per group, so that the total is the sum of what is shown. */
    GROSS
}
