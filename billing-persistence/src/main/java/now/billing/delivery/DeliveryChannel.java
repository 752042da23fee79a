package now.billing.delivery;

/** The way a document goes to its receiver; the names are stored. */
public enum DeliveryChannel {
    /** Mailed by us. */
    EMAIL,
    /** The address of the public page, handed on by the sender. */
    LINK
}
