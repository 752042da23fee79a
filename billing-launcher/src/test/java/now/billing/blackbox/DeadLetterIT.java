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
        String outbox = "t_" + TestTenant.create("Dead Letters").code() + ".outbox_event";
        AdminLogin.execute("insert into " + outbox + " (id, type, subject_kind, subject_id, payload, available_at,"
                + " given_up_at, attempts, error) values (gen_random_uuid(), 'invoice.issued', 'TEST',"
                + " gen_random_uuid(), '{}', now(), now(), 10, 'nobody could take it')");
        assertThat(run("status")).startsWith("Running").contains("Dead letters: 1 (./run letters shows them)");
        assertThat(run("letters")).contains("invoice.issued", "nobody could take it", "./run letters retry");
        Waiting.until(
                PATIENCE, () -> BlackBox.get("health/ready").body(), seen -> seen.contains("\"deadLetters\":\"1\""));

        assertThat(run("letters", "retry")).isEqualTo("1 tried again within a minute.");
        String isDone =
                "update " + outbox + " set done_at = done_at where done_at is not null and subject_kind = 'TEST'";
        Waiting.until(PATIENCE, () -> AdminLogin.execute(isDone), done -> done == 1);
        assertThat(run("letters")).isEqualTo("No dead letters.");
        assertThat(run("status")).startsWith("Running").doesNotContain("Dead letters");
    }

    private static String run(String... words) {
        RunningSystem second = RunningSystem.launch(BlackBox.dist(), BlackBox.home(), Map.of(), List.of(words));
        assertThat(second.exitCode()).isZero();
        return second.output();
    }
}
