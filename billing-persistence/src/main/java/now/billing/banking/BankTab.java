package now.billing.banking;

/** The tabs over the entries of bank accounts: where those behind them stand. */
public enum BankTab {
    OPEN,
    MATCHED,
    IGNORED,
    OUT
}
