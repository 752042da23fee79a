package now.billing.parties;

/** By what two parties look like one. */
public enum Likeness {
    VAT_NUMBER,
    EMAIL,
    /** The name without blanks, signs, accents and capitals, with the postcode. */
    NAME
}
