package now.billing.messaging;

/** Something was put into the tenant's outbox, in the transaction in which this is told; it may still roll back. */
public record OutboxFilled(EventType type) {}
