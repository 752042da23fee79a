package now.billing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.RuleViolated;
import now.billing.testing.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
    private static final DocumentRef INVOICE =
            DocumentRef.invoice(UUID.fromString("01900000-0000-7000-8000-000000000001"));

    @Test
    void aMailIsQueuedThenSentAndKeepsItsMessageId() {
        Delivery delivery = queued();
        String messageId = delivery.messageId();
        delivery.begin(Books.AT, Books.AT.plusSeconds(60));
        delivery.succeed(Books.AT);
        assertThat(delivery.state()).isEqualTo(DeliveryState.SENT);
        assertThat(delivery.sentAt()).contains(Books.AT);
        assertThat(delivery.messageId()).isEqualTo(messageId).endsWith("@mail.example.test>");
        assertThat(delivery.attempts()).isEqualTo(1);
    }

    @Test
    void aRefusedMailIsTriedAgainLater() {
        Delivery delivery = queued();
        delivery.begin(Books.AT, Books.AT.plusSeconds(60));
        delivery.retry("421 busy", Books.AT.plusSeconds(300), Books.AT);
        assertThat(delivery.state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(delivery.nextAttemptAt()).contains(Books.AT.plusSeconds(300));
        assertThat(delivery.error()).isEqualTo("421 busy");
    }

    @Test
    void anUnconfirmedOrSentMailIsNeverBegunAgain() {
        Delivery unconfirmed = queued();
        unconfirmed.begin(Books.AT, Books.AT.plusSeconds(60));
        unconfirmed.leaveUnconfirmed("interrupted", Books.AT);
        assertThat(unconfirmed.nextAttemptAt()).isEmpty();
        assertThatThrownBy(() -> unconfirmed.begin(Books.AT, Books.AT)).isInstanceOf(RuleViolated.class);

        Delivery sent = queued();
        sent.begin(Books.AT, Books.AT.plusSeconds(60));
        sent.succeed(Books.AT);
        assertThatThrownBy(() -> sent.begin(Books.AT, Books.AT)).isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> sent.leaveUnconfirmed("late", Books.AT)).isInstanceOf(RuleViolated.class);
    }

    @Test
    void nothingIsSentThatWasNotBegun() {
        assertThatThrownBy(() -> queued().succeed(Books.AT)).isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> queued().fail("550", Books.AT)).isInstanceOf(RuleViolated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@example.test\r\nBcc: b@example.test", "a@example.test, b@example.test"})
    void aRecipientThatIsNotOneAddressIsRefused(String recipient) {
        assertThatThrownBy(() -> new Mail(recipient, "Invoice", "Hello")).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invoice\nBcc: b@example.test", "Invoice\u0000", "\u200B", ""})
    void aSubjectIsOneLineThatIsSeen(String subject) {
        assertThatThrownBy(() -> new Mail("a@example.test", subject, "Hello")).isInstanceOf(InvalidInput.class);
    }

    private static Delivery queued() {
        return Delivery.byMail(
                INVOICE, new Mail("a@example.test", "Invoice", "Hello"), "mail.example.test", Books.BY, Books.AT);
    }
}
