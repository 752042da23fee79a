package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import now.billing.delivery.DeliveryState;
import now.billing.sending.DeliveryView;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The relay's process is killed between any two of its steps, then another relay goes on: nobody gets a mail twice,
 * nothing is lost, and what nobody can know is said to be unconfirmed. One process is killed once: it holds a relay for
 * each gap, every one of a tenant of its own.
 */
class RelayKilledIT {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration PRESUMED_DEAD = Duration.ofMinutes(6);
    private static final Duration A_DAY = Duration.ofDays(1);
    static final String NEVER = "never";

    /**
     * Where it is killed, how many mails the server has then, and what the delivery becomes. Its transactions: 1 closes
     * what was interrupted, 2 claims, 3 to 5 look for the paper, read what it is drawn from and keep it, 6 records the
     * outcome, 7 claims again.
     */
    enum Gap {
        CLAIM_NOT_COMMITTED("in 2", 0, DeliveryState.SENT),
        CLAIM_COMMITTED("after 2", 0, DeliveryState.UNCONFIRMED),
        PAPER_LOOKED_FOR_NOT_COMMITTED("in 3", 0, DeliveryState.UNCONFIRMED),
        PAPER_LOOKED_FOR("after 3", 0, DeliveryState.UNCONFIRMED),
        PAPER_READ_NOT_COMMITTED("in 4", 0, DeliveryState.UNCONFIRMED),
        PAPER_READ("after 4", 0, DeliveryState.UNCONFIRMED),
        PAPER_KEPT_NOT_COMMITTED("in 5", 0, DeliveryState.UNCONFIRMED),
        PAPER_KEPT("after 5", 0, DeliveryState.UNCONFIRMED),
        CONNECTED(gate -> gate.holdBefore("EHLO"), 0, DeliveryState.UNCONFIRMED),
        SENDER_TO_BE_NAMED(gate -> gate.holdBefore("MAIL"), 0, DeliveryState.UNCONFIRMED),
        RECEIVER_TO_BE_NAMED(gate -> gate.holdBefore("RCPT"), 0, DeliveryState.UNCONFIRMED),
        RECEIVER_TAKEN(gate -> gate.holdAfter("RCPT"), 0, DeliveryState.UNCONFIRMED),
        CONTENT_TO_BEGIN(gate -> gate.holdAfter("DATA"), 0, DeliveryState.UNCONFIRMED),
        CONTENT_WITHOUT_ITS_END(gate -> gate.holdBefore("."), 0, DeliveryState.UNCONFIRMED),
        TAKEN_AND_NOT_HEARD(gate -> gate.holdAfter("."), 1, DeliveryState.UNCONFIRMED),
        TAKEN_AND_NOT_COMMITTED("in 6", 1, DeliveryState.UNCONFIRMED),
        SENT_AND_COMMITTED("after 6", 1, DeliveryState.SENT),
        NOTHING_MORE_TO_CLAIM("in 7", 1, DeliveryState.SENT);

        private final String step;
        private final Consumer<MailGate> held;
        private final int taken;
        private final DeliveryState outcome;

        Gap(String step, int taken, DeliveryState outcome) {
            this(step, gate -> {}, taken, outcome);
        }

        Gap(Consumer<MailGate> held, int taken, DeliveryState outcome) {
            this(NEVER, held, taken, outcome);
        }

        Gap(String step, Consumer<MailGate> held, int taken, DeliveryState outcome) {
            this.step = step;
            this.held = held;
            this.taken = taken;
            this.outcome = outcome;
        }
    }

    private static final List<MailedInvoice> INVOICES = new ArrayList<>();
    private static final List<MailGate> GATES = new ArrayList<>();
    private static TestDatabase database;
    private static UnitsOfWork units;
    private static GreenMail server;

    @BeforeAll
    static void killEveryRelayInItsGap() throws Exception {
        database = TestDatabase.fresh();
        units = new UnitsOfWork(database, 4);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        List<String> relays = new ArrayList<>();
        for (Gap gap : Gap.values()) {
            MailGate gate = new MailGate(server.getSmtp().getPort());
            gap.held.accept(gate);
            GATES.add(gate);
            MailedInvoice invoice = new MailedInvoice(database, units);
            invoice.send("buyer@example.test");
            INVOICES.add(invoice);
            relays.addAll(List.of(invoice.business().tenant().value(), Integer.toString(gate.port()), gap.step));
        }
        Process process = RelayProcess.start(database, Business.NOW, relays, List.of());
        try {
            awaitSteps(process, (int) Arrays.stream(Gap.values())
                    .filter(gap -> !gap.step.equals(NEVER))
                    .count());
            for (Gap gap : Gap.values()) {
                if (gap.step.equals(NEVER)) {
                    GATES.get(gap.ordinal()).awaitHeld();
                }
            }
        } finally {
            process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        }
        assertThat(process.exitValue()).as("killed, not ended").isEqualTo(137);
        awaitRollBack();
        for (MailGate gate : GATES) {
            gate.close();
        }
    }

    @AfterAll
    static void stop() {
        server.stop();
        units.close();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyGetsAMailTwiceAndNothingIsLost(Gap gap) {
        MailedInvoice invoice = INVOICES.get(gap.ordinal());
        String first = invoice.messageId();
        assertThat(received(first)).as("taken before the kill").isEqualTo(gap.taken);

        invoice.relay(SOON, open());
        boolean unknown = gap.outcome == DeliveryState.UNCONFIRMED;
        assertThat(invoice.delivery().state()).isEqualTo(unknown ? DeliveryState.SENDING : DeliveryState.SENT);
        assertThat(received(first)).isEqualTo(unknown ? gap.taken : 1);

        invoice.relay(PRESUMED_DEAD, open());
        invoice.relay(A_DAY, open());
        assertThat(invoice.delivery().state()).isEqualTo(gap.outcome);
        assertThat(received(first)).isEqualTo(unknown ? gap.taken : 1);
        assertThat(invoice.deliveries()).hasSize(1);
        assertThat(invoice.story()).containsExactly(unknown ? "SEND_UNCONFIRMED" : "SENT");
    }

    @Test
    void aRelayThatIsKilledWhileItTidiesUpLeavesTheMailToTheNext() throws Exception {
        MailedInvoice invoice = new MailedInvoice(database, units);
        invoice.send("buyer@example.test");
        String tenant = invoice.business().tenant().value();
        String port = Integer.toString(server.getSmtp().getPort());
        killedAt(Business.NOW, List.of(tenant, port, "after 2"));
        killedAt(Business.NOW.plus(PRESUMED_DEAD), List.of(tenant, port, "in 1"));
        invoice.relay(A_DAY, open());
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.UNCONFIRMED);
        assertThat(received(invoice.messageId())).isZero();

        invoice.sendAgain(invoice.delivery().id());
        invoice.relay(A_DAY, open());
        assertThat(invoice.deliveries())
                .extracting(DeliveryView::state)
                .containsExactly(DeliveryState.UNCONFIRMED, DeliveryState.SENT);
    }

    private static void killedAt(Instant now, List<String> relay) throws Exception {
        Process process = RelayProcess.start(database, now, relay, List.of());
        try {
            awaitSteps(process, 1);
        } finally {
            process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        }
        awaitRollBack();
    }

    /** PostgreSQL needs a moment to see that its client is gone; until then the client's rows stay locked. */
    private static void awaitRollBack() {
        Instant deadline = Instant.now().plusSeconds(30);
        List<String> open = openTransactions();
        while (!open.isEmpty() && Instant.now().isBefore(deadline)) {
            open = openTransactions();
        }
        assertThat(open).isEmpty();
    }

    private static List<String> openTransactions() {
        return database.texts("select pid::text from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid() and backend_type = 'client backend' and xact_start is not null");
    }

    private static long received(String messageId) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return messageId.equals(mail.getMessageID());
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .count();
    }

    private static Map<String, String> open() {
        return settings(server.getSmtp().getPort());
    }

    static Map<String, String> settings(int port) {
        return Map.of(
                "billing.smtp.host", "127.0.0.1",
                "billing.smtp.port", Integer.toString(port),
                "billing.smtp.from", "billing@example.test");
    }

    /** Reads what the process says until that many relays stand where they were told to stop. */
    private static void awaitSteps(Process process, int steps) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        int stopped = 0;
        while (stopped < steps) {
            String line = said.readLine();
            assertThat(line).as("the process ended: %s", lines).isNotNull();
            lines.add(line);
            stopped += line.startsWith("AT ") ? 1 : 0;
        }
    }
}
