package now.billing.banking;

/** What was decided about an entry of a bank account. */
public enum DecisionType {
    MATCHED,
    UNDONE,
    IGNORED,
    REOPENED
}
