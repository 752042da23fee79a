package now.billing.messaging;

import java.util.Set;

/**
 * Somebody who wants to know what happened. Every bean that says so is found by the types it names; nothing else has to
 * be told of it.
 */
public interface EventConsumer {
    /** The name under which it is remembered which events it has had; never changed. */
    String name();

    /** What it wants to know of. */
    Set<EventType> types();

    /**
     * Takes the event, in a transaction of the event's tenant as the system. The note that this consumer had it commits
     * with whatever is written here, so that has its effect once. Whoever speaks to the outside writes down what is to
     * be said, or wakes who says it: nobody outside is waited for in here.
     *
     * <p>A failure rolls back this consumer's work only; the event comes again later, to those who have not had it.
     */
    void handle(OutboxEvent event);
}
