package now.billing.banking;

/** Where an entry of a bank account stands. */
public enum BankState {
    /** Money came, and nobody has said yet what it is for. */
    OPEN,
    /** It is recorded as a payment. */
    MATCHED,
    /** It is no customer's payment, and somebody said why. */
    IGNORED,
    /** Money went out. */
    OUT,
    /** The sum of a batch whose transactions came in another file: they count. */
    REPLACED
}
