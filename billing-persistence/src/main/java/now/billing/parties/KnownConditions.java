package now.billing.parties;

import now.billing.kernel.document.terms.PaymentConditions;

/**
 * Conditions of payment as they are kept.
 *
 * @param version 0 where none are kept
 */
public record KnownConditions(PaymentConditions conditions, long version) {
    /** Nobody has said anything. */
    public static final KnownConditions NONE = new KnownConditions(PaymentConditions.NONE, 0);
}
