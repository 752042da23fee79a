package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import now.billing.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** What nobody could take is shown to the operator, who may have it tried again. */
class DeadLetterIT {
    /** The sweep comes once a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void aDeadLetterIsSeenAndTriedAgainWhenTheOperatorSaysSo() {
        String tried = deadLetter("Tried Again");
        assertThat(run("status")).startsWith("Running").contains("Dead letters: 1 (./run letters shows them)");
        assertThat(run("letters")).contains("invoice.issued", "nobody could take it", "./run letters retry");
        assertThat(run("letters", "retry")).isEqualTo("1 tried again within a minute.");
        assertThat(run("letters")).isEqualTo("No dead letters.");
        assertThat(run("status")).startsWith("Running").doesNotContain("Dead letters");

        // the next sweep takes the one up and counts the other
        String left = deadLetter("Left Alone");
        Waiting.until(PATIENCE, () -> close(tried, "done_at is not null"), done -> done == 1);
        Waiting.until(
                PATIENCE, () -> BlackBox.get("health/ready").body(), seen -> seen.contains("\"deadLetters\":\"1\""));
        assertThat(close(left, "given_up_at is not null")).isEqualTo(1);
    }

    /** Leaves an event that all tries have failed for in a tenant of its own; the table it is in. */
    private static String deadLetter(String tenant) {
        String outbox = "t_" + TestTenant.create(tenant).code() + ".outbox_event";
        AdminLogin.execute("insert into " + outbox + " (id, type, subject_kind, subject_id, payload, available_at,"
                + " given_up_at, attempts, error) values (gen_random_uuid(), 'invoice.issued', 'TEST',"
                + " gen_random_uuid(), '{}', now(), now(), 10, 'nobody could take it')");
        return outbox;
    }

    private static int close(String outbox, String where) {
        return AdminLogin.execute("update " + outbox
                + " set done_at = coalesce(done_at, now()), given_up_at = null where subject_kind = 'TEST' and "
                + where);
    }

    private static String run(String... words) {
        RunningSystem second = RunningSystem.launch(BlackBox.dist(), BlackBox.home(), Map.of(), List.of(words));
        assertThat(second.exitCode()).isZero();
        return second.output();
    }
}
