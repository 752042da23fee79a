package now.billing.automating;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.boundary.SystemIdentity;
import now.billing.messaging.EventConsumer;
import now.billing.messaging.EventType;
import now.billing.messaging.Outbox;
import now.billing.messaging.OutboxEvent;
import now.billing.tenancy.TenantCode;

/**
 * Hands a tenant's due events to those who want them, each in a transaction of its own. Events are claimed under a
 * lease and closed after everybody has had them, so they come at least once; a consumer has each of them once.
 */
public final class EventRound {
    /** Enough tries for an outage of more than three hours; then an event is a dead letter. */
    public static final int MOST_ATTEMPTS = 10;

    private static final Logger LOG = Logger.getLogger(EventRound.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int BATCH = 100;
    private static final int ERROR_LENGTH_MAX = 500;

    private final SystemIdentity system;
    private final Outbox outbox;
    private final List<EventConsumer> consumers;
    private final Clock clock;

    public EventRound(SystemIdentity system, Outbox outbox, Iterable<EventConsumer> consumers, Clock clock) {
        this.system = system;
        this.outbox = outbox;
        this.consumers = new ArrayList<>();
        consumers.iterator().forEachRemaining(this.consumers::add);
        this.clock = clock;
    }

    /** Whether anybody wants to know of it. */
    boolean isWanted(EventType type) {
        return consumers.stream().anyMatch(each -> each.types().contains(type));
    }

    /**
     * Hands over what is due now, a bounded number.
     *
     * @return whether more may be due
     */
    public boolean run(TenantCode tenant) {
        List<OutboxEvent> events = system.runFor(tenant, this::claim);
        events.stream().filter(event -> isWanted(event.type())).forEach(event -> handOver(tenant, event));
        return events.size() == BATCH;
    }

    /** What nobody wants is done at once. */
    private List<OutboxEvent> claim() {
        Instant now = clock.instant();
        List<OutboxEvent> events = outbox.claim(now, now.plus(LEASE), BATCH);
        events.stream().filter(event -> !isWanted(event.type())).forEach(event -> outbox.done(event.id(), now));
        return events;
    }

    private void handOver(TenantCode tenant, OutboxEvent event) {
        if (event.attempts() > MOST_ATTEMPTS) {
            settle(tenant, () -> giveUp(tenant, event, "the node ended before anybody could say why"));
            return;
        }
        List<RuntimeException> failures = consumers.stream()
                .filter(each -> each.types().contains(event.type()))
                .flatMap(each -> tell(each, tenant, event).stream())
                .toList();
        if (failures.isEmpty()) {
            settle(tenant, () -> outbox.done(event.id(), clock.instant()));
        } else {
            settle(tenant, () -> putBack(tenant, event, failures.get(0)));
        }
    }

    /** The failure, if there was one: it must not keep the event from the other consumers. */
    private List<RuntimeException> tell(EventConsumer consumer, TenantCode tenant, OutboxEvent event) {
        try {
            settle(tenant, () -> {
                if (outbox.firstTime(consumer.name(), event.id())) {
                    consumer.handle(event);
                }
            });
            return List.of();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> consumer.name() + " could not take " + words(tenant, event));
            return List.of(failure);
        }
    }

    private void putBack(TenantCode tenant, OutboxEvent event, RuntimeException failure) {
        String error = shortened(String.valueOf(failure));
        if (event.attempts() < MOST_ATTEMPTS) {
            Duration wait = FIRST_WAIT.multipliedBy(1L << (event.attempts() - 1));
            outbox.retry(event.id(), clock.instant().plus(wait), error);
        } else {
            giveUp(tenant, event, error);
        }
    }

    private void giveUp(TenantCode tenant, OutboxEvent event, String error) {
        outbox.giveUp(event.id(), clock.instant(), error);
        LOG.log(Level.SEVERE, () -> "given up after " + event.attempts() + " tries: " + words(tenant, event));
    }

    private void settle(TenantCode tenant, Runnable step) {
        system.runFor(tenant, () -> {
            step.run();
            return true;
        });
    }

    private static String words(TenantCode tenant, OutboxEvent event) {
        return "event " + event.id() + " (" + event.type().word() + ") of tenant " + tenant;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), ERROR_LENGTH_MAX));
    }
}
