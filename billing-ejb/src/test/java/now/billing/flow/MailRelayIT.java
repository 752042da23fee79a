package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import now.billing.delivery.DeliveryState;
import now.billing.sending.DeliveryView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The relay and the SMTP transport against a real mail server and a real database. */
class MailRelayIT extends FlowCase {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MOST_ATTEMPTS = 8;

    private GreenMail server;
    private MailGate gate;
    private MailedInvoice invoice;

    @BeforeEach
    void serve() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        gate = new MailGate(server.getSmtp().getPort());
        invoice = new MailedInvoice(database, units);
    }

    @AfterEach
    void close() throws Exception {
        gate.close();
        server.stop();
    }

    @Test
    void theMailCarriesPaperLinkAndAnIdThatStays() throws Exception {
        invoice.send("buyer@example.test");
        invoice.relay(AT_ONCE, settings());

        MimeMessage mail = received();
        assertThat(mail.getMessageID()).isEqualTo(invoice.messageId());
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("billing@example.test", "Example GmbH"));
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("billing@example.test"));
        assertThat(mail.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress("buyer@example.test"));
        assertThat(mail.getSubject()).isEqualTo("Rechnung für Süßmann");
        assertThat(mail.getHeader("Subject")[0]).startsWith("=?UTF-8?").isASCII();
        assertThat(mail.getHeader("Date")).containsExactly("Sun, 22 Nov 2026 10:15:30 GMT");
        MailParts parts = MailParts.of(mail);
        assertThat(parts.plain()).contains("RE-2026-0001", "€398.60 is attached. It is due on", invoice.publicUrl());
        assertThat(parts.files()).hasSize(1);
        BodyPart paper = parts.files().get(0);
        assertThat(MimeUtility.decodeText(paper.getFileName()))
                .startsWith("RE-2026-0001-")
                .endsWith(".pdf");
        assertThat(paper.getContentType()).startsWith("application/pdf");
        assertThat(MailParts.bytes(paper)).isEqualTo(invoice.pdf().bytes());
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.SENT);
        assertThat(invoice.story()).containsExactly("SENT");
        invoice.relay(A_DAY, settings());
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void theLinkIsThereAlsoWhereTheWriterLeftItOut() throws Exception {
        invoice.send("buyer@example.test", "Only a greeting");
        invoice.relay(AT_ONCE, settings());
        assertThat(MailParts.of(received()).plain())
                .startsWith("Only a greeting\n\n")
                .endsWith("\n\nView online:\n" + invoice.publicUrl());
    }

    @Test
    void signsInWhereAUserIsConfigured() throws Exception {
        server.setUser("billing", "three green bottles");
        invoice.send("buyer@example.test");
        invoice.relay(AT_ONCE, settings("user", "billing", "password", "three green bottles"));
        assertThat(received().getMessageID()).isEqualTo(invoice.messageId());
        assertThat(gate.heard()).anyMatch(command -> command.startsWith("AUTH "));
    }

    @Test
    void aRefusedSignInIsTriedAgainLaterAndGivenUpInTheEnd() {
        server.setUser("billing", "three green bottles");
        invoice.send("buyer@example.test");
        Map<String, String> wrong = settings("user", "billing", "password", "four green bottles");
        invoice.relay(AT_ONCE, wrong);
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(invoice.delivery().error()).isEqualTo("sign-in refused by the mail server");
        for (int attempt = 2; attempt <= MOST_ATTEMPTS; attempt++) {
            invoice.relay(A_DAY.multipliedBy(attempt), wrong);
            assertThat(invoice.delivery().attempts()).isEqualTo(attempt);
        }
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(invoice.story()).containsExactly("SEND_FAILED");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void noPasswordAndNoMailGoOverALineThatIsNotEncryptedWhereThatWasAskedFor() {
        invoice.send("buyer@example.test");
        invoice.relay(AT_ONCE, settings("user", "billing", "password", "three green bottles", "starttls", "true"));
        assertThat(gate.heard()).noneMatch(command -> command.startsWith("AUTH") || command.startsWith("MAIL"));
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(invoice.delivery().error()).contains("STARTTLS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void whatTheServerRefusesForGoodFailsAtOnce(String command) {
        gate.answer(command, "550 5.1.1 no such user here");
        invoice.send("nobody@example.test");
        invoice.relay(AT_ONCE, settings());
        DeliveryView failed = invoice.delivery();
        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(failed.error()).isEqualTo("550 5.1.1 no such user here");
        invoice.relay(A_DAY, settings());
        assertThat(invoice.delivery().attempts()).isEqualTo(1);
        assertThat(invoice.story()).containsExactly("SEND_FAILED");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatTheServerPutsOffIsTriedAgainTwiceAsLateEachTime() throws Exception {
        gate.answer("RCPT", "450 4.2.0 come back later");
        invoice.send("buyer@example.test");
        invoice.relay(AT_ONCE, settings());
        assertThat(invoice.delivery().nextAttemptAt()).isEqualTo(Business.NOW.plusSeconds(30));
        invoice.relay(Duration.ofSeconds(29), settings());
        assertThat(invoice.delivery().attempts()).isEqualTo(1);
        invoice.relay(Duration.ofSeconds(30), settings());
        assertThat(invoice.delivery().attempts()).isEqualTo(2);
        assertThat(invoice.delivery().nextAttemptAt()).isEqualTo(Business.NOW.plusSeconds(90));
        assertThat(invoice.delivery().error()).isEqualTo("450 4.2.0 come back later");
        invoice.relay(
                Duration.ofSeconds(90),
                settings("port", Integer.toString(server.getSmtp().getPort())));
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.SENT);
        assertThat(received().getMessageID()).isEqualTo(invoice.messageId());
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainUntilItIs() throws Exception {
        invoice.send("buyer@example.test");
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        invoice.relay(AT_ONCE, settings("port", Integer.toString(nobody)));
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(invoice.delivery().error()).isEqualTo("the mail server cannot be reached");
        invoice.relay(Duration.ofSeconds(30), settings());
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.SENT);
        assertThat(invoice.delivery().error()).isNull();
        assertThat(received().getMessageID()).isEqualTo(invoice.messageId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA"})
    void aConnectionLostBeforeTheContentIsTriedAgain(String command) throws Exception {
        gate.cutBefore(command);
        invoice.send("buyer@example.test");
        invoice.relay(AT_ONCE, settings());
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.QUEUED);
        invoice.relay(
                Duration.ofSeconds(30),
                settings("port", Integer.toString(server.getSmtp().getPort())));
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.SENT);
        assertThat(received().getMessageID()).isEqualTo(invoice.messageId());
    }

    @Test
    void aConnectionLostBeforeTheEndOfTheContentLeavesTheMailUnconfirmed() {
        gate.cutBefore(".");
        assertUnconfirmed(0);
    }

    @Test
    void aConnectionLostAfterTheContentLeavesTheMailUnconfirmed() {
        gate.cutAfter(".");
        assertUnconfirmed(1);
    }

    private void assertUnconfirmed(int taken) {
        DeliveryView queued = invoice.send("buyer@example.test");
        invoice.relay(AT_ONCE, settings());
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.UNCONFIRMED);
        assertThat(invoice.delivery().error()).isEqualTo("the mail server ended the connection");
        assertThat(invoice.story()).containsExactly("SEND_UNCONFIRMED");
        Map<String, String> open =
                settings("port", Integer.toString(server.getSmtp().getPort()));
        invoice.relay(A_DAY, open);
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.UNCONFIRMED);
        assertThat(server.getReceivedMessages()).hasSize(taken);

        invoice.sendAgain(queued.id());
        invoice.relay(A_DAY, open);
        assertThat(invoice.deliveries())
                .extracting(DeliveryView::state)
                .containsExactly(DeliveryState.UNCONFIRMED, DeliveryState.SENT);
        assertThat(server.getReceivedMessages()).hasSize(taken + 1);
    }

    @Test
    void aServerThatIsGoneAfterItsAnswerHasTheMail() {
        gate.cutBefore("QUIT");
        invoice.send("buyer@example.test");
        invoice.relay(AT_ONCE, settings());
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aSenderWhoIsPresumedDeadButIsNotSendsNoSecondMail() throws Exception {
        gate.holdAfter(".");
        invoice.send("buyer@example.test");
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> invoice.relay(AT_ONCE, settings()));
        gate.awaitHeld();
        invoice.relay(
                Duration.ofMinutes(6),
                settings("port", Integer.toString(server.getSmtp().getPort())));
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.UNCONFIRMED);
        gate.release();
        assertThat(slow.handle((done, failure) -> failure).get(1, TimeUnit.MINUTES))
                .hasMessageContaining("delivery.illegal_transition");
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.UNCONFIRMED);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aTurnThatTakesLongEndsWithTheMailThatWasBegun() throws Exception {
        invoice.send("first@example.test");
        invoice.send("second@example.test");
        gate.holdAfter("RCPT");
        AtomicReference<Instant> now = new AtomicReference<>(Business.NOW);
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        CompletableFuture<Boolean> turn = CompletableFuture.supplyAsync(() -> invoice.relay(clock, settings()));
        gate.awaitHeld();
        now.set(Business.NOW.plusSeconds(11));
        gate.release();
        assertThat(turn.orTimeout(1, TimeUnit.MINUTES).join())
                .as("more may be due")
                .isTrue();
        assertThat(invoice.deliveries())
                .extracting(DeliveryView::state)
                .containsExactly(DeliveryState.SENT, DeliveryState.QUEUED);

        assertThat(invoice.relay(clock, settings())).isFalse();
        assertThat(invoice.deliveries()).extracting(DeliveryView::state).containsOnly(DeliveryState.SENT);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    /** Through the gate, with these settings more or other than usual. */
    private Map<String, String> settings(String... pairs) {
        Map<String, String> all = new HashMap<>(Map.of(
                "billing.smtp.host", "127.0.0.1",
                "billing.smtp.port", Integer.toString(gate.port()),
                "billing.smtp.from", "billing@example.test"));
        for (int i = 0; i < pairs.length; i += 2) {
            all.put("billing.smtp." + pairs[i], pairs[i + 1]);
        }
        return all;
    }
}
