package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import now.billing.delivery.Deliveries;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.organization.Organizations;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * To how many receivers a tenant may send in any hour and any day, whoever asks and however: a first send, one of many,
 * or once more. Counted in the tenant's own deliveries, so that it holds over restarts and nodes (ADR 0054); a copy
 * counts as a mail, since it is one to whoever has it and to the mail server.
 */
@Dependent
class MailLimit {
    /** HTTP 429; {@code seconds} until one more is possible. */
    static final ProblemCode THROTTLED = ProblemCode.of("mail.throttled");

    private static final int HOUR = 1;
    private static final int DAY = 24;
    private static final int MINUTE = 60;

    /** Longer than any queue is. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final Organizations organizations;
    private final Deliveries deliveries;
    private final int hourly;
    private final int daily;

    @Inject
    MailLimit(
            Organizations organizations,
            Deliveries deliveries,
            @ConfigProperty(name = "billing.mail.hourly", defaultValue = "200") int hourly,
            @ConfigProperty(name = "billing.mail.daily", defaultValue = "2000") int daily) {
        this.organizations = organizations;
        this.deliveries = deliveries;
        this.hourly = hourly;
        this.daily = daily;
    }

    /** Before a delivery is added: others of the tenant who are about to add one wait until this one is counted. */
    void take(int receivers, Instant now) {
        // Where nothing is left nobody has to wait to hear so.
        check(receivers, now);
        organizations.hold();
        check(receivers, now);
    }

    /**
     * Takes room for a delivery that may wait: the first moment at which one more is possible, after all that wait
     * already. Others of the tenant who are about to add one wait until this one is counted.
     *
     * @throws RuleViolated {@code mail.throttled} where none is possible ever
     */
    Instant reserve(int receivers, Instant now) {
        organizations.hold();
        Instant hour = room(HOUR, hourly, receivers, now, now.plus(FOR_EVER));
        Instant day = room(DAY, daily, receivers, now, now.plus(FOR_EVER));
        return hour.isAfter(day) ? hour : day;
    }

    /**
     * Whether a mail to so many receivers is possible now. What waits for its turn does not count before it has it: a
     * person never waits for a queue of the system.
     *
     * @throws RuleViolated {@code mail.throttled}
     */
    void check(int receivers, Instant now) {
        check(HOUR, hourly, receivers, now);
        check(DAY, daily, receivers, now);
    }

    private void check(int hours, int limit, int receivers, Instant now) {
        Instant room = room(hours, limit, receivers, now, now);
        if (room.isAfter(now)) {
            throw throttled(hours, limit, Duration.between(now, room));
        }
    }

    private Instant room(int hours, int limit, int receivers, Instant now, Instant until) {
        Duration window = Duration.ofHours(hours);
        if (limit < receivers) {
            throw throttled(hours, limit, window);
        }
        return deliveries
                .full(limit, receivers, now.minus(window), until)
                .map(blocking -> blocking.plus(window))
                .orElse(now);
    }

    private static RuleViolated throttled(int hours, int limit, Duration wait) {
        long seconds = Math.max(1, wait.toSeconds() + 1);
        String words = seconds < MINUTE ? seconds + " s" : (seconds + MINUTE - 1) / MINUTE + " min";
        return RuleViolated.of(THROTTLED, "limit", limit, "hours", hours, "seconds", seconds, "wait", words);
    }
}
