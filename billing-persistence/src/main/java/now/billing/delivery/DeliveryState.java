package now.billing.delivery;

/** What became of a send. */
public enum DeliveryState {
    /** Waits for the relay, now or later. */
    QUEUED,
    /** Written before the mail server is spoken to. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** Given up. */
    FAILED,
    /** Interrupted while sending: perhaps sent, perhaps not. Shown, and never sent again by itself. */
    UNCONFIRMED,
    /** It was not to go out any more when its turn came; nobody spoke to a mail server. */
    CANCELLED;

    /** Whether it has still to arrive, be it with a next attempt. */
    public boolean isUnderWay() {
        return this == QUEUED || this == SENDING;
    }
}
