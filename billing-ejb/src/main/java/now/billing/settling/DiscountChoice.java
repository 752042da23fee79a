package now.billing.settling;

/** Whether a part of a payment takes the discount that its invoice offers for paying early. */
public enum DiscountChoice {
    /** It does where the money came in time and the part is what is open less the discount, to the cent. */
    AUTO,
    /** It never does: what is left stays open. */
    NONE,
    /** It does although the money came late; refused where the part is another amount. */
    ACCEPT
}
