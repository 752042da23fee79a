package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import now.billing.automating.EventRound;
import now.billing.messaging.EventConsumer;
import now.billing.messaging.EventType;
import now.billing.messaging.Outbox;
import now.billing.messaging.OutboxEvent;
import now.billing.storage.Ids;
import now.billing.storage.TenantSql;
import org.junit.jupiter.api.Test;

/** Handing events to those who want them, on a real database. */
class EventRoundIT extends FlowCase {
    private final Consumer first = new Consumer("first", EventType.INVOICE_ISSUED);
    private final Consumer second = new Consumer("second", EventType.INVOICE_ISSUED);
    private final Consumer other = new Consumer("other", EventType.RECEIPT_ISSUED);

    @Test
    void everybodyWhoWantsATypeHasEachOfItsEventsOnce() {
        UUID id = add();
        round(Duration.ZERO);
        round(Duration.ofDays(1));
        assertThat(first.had).containsExactly(id);
        assertThat(second.had).containsExactly(id);
        assertThat(other.had).isEmpty();
        assertThat(states()).containsExactly("done");
    }

    @Test
    void whoFailedHasTheEventAgainTwiceAsLateEachTimeAndTheOthersDoNot() {
        UUID id = add();
        first.failing = true;
        round(Duration.ZERO);
        round(Duration.ofSeconds(29));
        assertThat(first.tries).isEqualTo(1);
        round(Duration.ofSeconds(30));
        round(Duration.ofSeconds(89));
        assertThat(first.tries).isEqualTo(2);
        first.failing = false;
        round(Duration.ofSeconds(90));
        assertThat(first.had).containsExactly(id);
        assertThat(second.had).containsExactly(id);
        assertThat(states()).containsExactly("done");
    }

    @Test
    void whatWasTriedTooOftenIsADeadLetterWithItsReasonAndComesNoMore() {
        add();
        first.failing = true;
        for (int day = 0; day < EventRound.MOST_ATTEMPTS + 3; day++) {
            round(Duration.ofDays(day));
        }
        assertThat(first.tries).isEqualTo(EventRound.MOST_ATTEMPTS);
        assertThat(states()).containsExactly("given up: java.lang.IllegalStateException: not today");
    }

    @Test
    void anEventWhoseRelayDiesEachTimeIsGivenUpBeforeItIsTriedOnceMore() {
        add();
        business.call(w -> w.bean(TenantSql.class)
                .execute("update outbox_event set attempts = ? where done_at is null", EventRound.MOST_ATTEMPTS));
        round(Duration.ZERO);
        assertThat(first.tries).isZero();
        assertThat(states()).containsExactly("given up: the node ended before anybody could say why");
    }

    @Test
    void whatNobodyWantsIsDoneAtOnce() {
        business.call(w -> w.bean(Outbox.class).add(EventType.DELIVERY_QUEUED, "TEST", Ids.next(), "{}", Business.NOW));
        round(Duration.ZERO);
        assertThat(states()).containsExactly("done");
    }

    private UUID add() {
        return business.call(
                w -> w.bean(Outbox.class).add(EventType.INVOICE_ISSUED, "TEST", Ids.next(), "{}", Business.NOW));
    }

    /** A relay's round, this long after the event. */
    private void round(Duration later) {
        Instant now = Business.NOW.plus(later);
        RelaySteps.events(units, business.tenant(), Clock.fixed(now, ZoneOffset.UTC), List.of(first, second, other))
                .run(business.tenant());
    }

    private List<String> states() {
        return units.as(
                business.tenant(),
                sql -> sql.rows(
                        row -> row.text("state"),
                        "select case when done_at is not null then 'done' when given_up_at is not null"
                                + " then 'given up: ' || error else 'waits' end as state from outbox_event"));
    }

    /** Remembers what it had. */
    private static final class Consumer implements EventConsumer {
        private final String name;
        private final EventType type;
        private final List<UUID> had = new ArrayList<>();
        private boolean failing;
        private int tries;

        private Consumer(String name, EventType type) {
            this.name = name;
            this.type = type;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<EventType> types() {
            return Set.of(type);
        }

        @Override
        public void handle(OutboxEvent event) {
            tries++;
            if (failing) {
                throw new IllegalStateException("not today");
            }
            had.add(event.id());
        }
    }
}
