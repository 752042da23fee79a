package now.billing.web.payments;

import now.billing.reporting.PaymentState;
import now.billing.reporting.PaymentView;

/** How the state of a payment is shown: its word stands after {@code payment.state.} in the bundle. */
public enum PaymentStanding {
    ALLOCATED("good"),
    ON_ACCOUNT("attention"),
    PARTIALLY_REFUNDED("neutral"),
    REFUNDED("neutral"),
    REVERSED("neutral");

    private final String tone;

    PaymentStanding(String tone) {
        this.tone = tone;
    }

    /** Money that can still be used is told before money that went back. */
    static PaymentStanding of(PaymentView payment) {
        if (payment.state() != PaymentState.REVERSED && payment.unallocated().isPositive()) {
            return ON_ACCOUNT;
        }
        return switch (payment.state()) {
            case SUCCEEDED -> ALLOCATED;
            case PARTIALLY_REFUNDED -> PARTIALLY_REFUNDED;
            case REFUNDED -> REFUNDED;
            case REVERSED -> REVERSED;
        };
    }

    /** The tone of its chip. */
    public String getTone() {
        return tone;
    }
}
