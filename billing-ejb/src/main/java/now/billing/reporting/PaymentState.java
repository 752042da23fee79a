package now.billing.reporting;

/** Where a recorded payment stands. */
public enum PaymentState {
    SUCCEEDED,
    REVERSED;

    static PaymentState of(boolean reversed) {
        return reversed ? REVERSED : SUCCEEDED;
    }
}
