package now.billing.kernel.lifecycle;

import static now.billing.kernel.lifecycle.PaymentAttemptEvent.FAIL;
import static now.billing.kernel.lifecycle.PaymentAttemptEvent.LOSE_TRACK;
import static now.billing.kernel.lifecycle.PaymentAttemptEvent.SUBMIT;
import static now.billing.kernel.lifecycle.PaymentAttemptEvent.SUCCEED;

/**
 * Where an attempt to collect money is. UNKNOWN means that the provider may or may not have done it: the janitor asks
 * until it is SUCCEEDED or FAILED. The provider's word may overtake our own note that it was submitted, so CREATED
 * succeeds too. The provider's last word may come twice, so success and failure repeat without effect; a failure that
 * turns out a success counts, a success never turns into a failure (that is a refund or a dispute).
 */
public enum PaymentAttemptState {
    CREATED,
    PENDING,
    SUCCEEDED,
    FAILED,
    UNKNOWN;

    public static final Lifecycle<PaymentAttemptState, PaymentAttemptEvent> LIFECYCLE = Lifecycle.refusing(
                    "payment_attempt.illegal_transition", PaymentAttemptState.class, PaymentAttemptEvent.class)
            .with(CREATED, SUBMIT, PENDING)
            .with(CREATED, SUCCEED, SUCCEEDED)
            .with(CREATED, FAIL, FAILED)
            .with(CREATED, LOSE_TRACK, UNKNOWN)
            .with(PENDING, SUCCEED, SUCCEEDED)
            .with(PENDING, FAIL, FAILED)
            .with(PENDING, LOSE_TRACK, UNKNOWN)
            .with(UNKNOWN, SUBMIT, PENDING)
            .with(UNKNOWN, SUCCEED, SUCCEEDED)
            .with(UNKNOWN, FAIL, FAILED)
            .with(UNKNOWN, LOSE_TRACK, UNKNOWN)
            .with(SUCCEEDED, SUCCEED, SUCCEEDED)
            .with(FAILED, FAIL, FAILED)
            .with(FAILED, SUCCEED, SUCCEEDED);

    public PaymentAttemptState after(PaymentAttemptEvent event) {
        return LIFECYCLE.after(this, event);
    }
}
