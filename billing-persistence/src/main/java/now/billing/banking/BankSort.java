package now.billing.banking;

/** What entries of bank accounts can be sorted by. */
public enum BankSort {
    DATE,
    AMOUNT
}
