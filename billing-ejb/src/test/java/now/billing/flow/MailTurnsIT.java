package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import now.billing.delivery.Deliveries;
import now.billing.delivery.Delivery;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.MailReceivers;
import now.billing.sending.SendDocument;
import now.billing.sending.Sending;
import org.junit.jupiter.api.Test;

/** The limit of mails, where mails of the system wait for their turn and people send between them. */
class MailTurnsIT extends FlowCase {
    private static final MailReceivers TWO =
            new MailReceivers(List.of("a@example.test"), List.of("b@example.test"), List.of());

    @Test
    void nobodyWaitsForAQueueOfTheSystem() {
        UUID id = business.issued(null).ref().id();
        // Two of two receivers now, and two in each of the next three hours.
        IntStream.range(0, 8)
                .forEach(i -> at(
                        Business.NOW,
                        beans -> sending(beans)
                                .sendInTurn(DocumentKind.INVOICE, new SendDocument(id, TWO, null, null, null))));
        List<Instant> turns = at(
                Business.NOW,
                beans -> beans.bean(Deliveries.class).of(DocumentRef.invoice(id)).stream()
                        .map(Delivery::requestedAt)
                        .toList());
        assertThat(turns.get(7)).isEqualTo(Business.NOW.plus(Duration.ofHours(3)));
        assertThatThrownBy(() -> send(id, Business.NOW))
                .hasMessageContaining("mail.throttled")
                .hasMessageContaining("3601");
        Instant between = Business.NOW.plus(Duration.ofMinutes(59));
        assertThatThrownBy(() -> send(id, between)).hasMessageContaining("mail.throttled");
        Instant after = Business.NOW.plus(Duration.ofHours(5));
        send(id, after);
        send(id, after);
        assertThatThrownBy(() -> send(id, after)).hasMessageContaining("mail.throttled");
    }

    @Test
    void whatHasItsTurnLaterCountsLater() {
        UUID id = business.issued(null).ref().id();
        Instant later = Business.NOW.plus(Duration.ofMinutes(90));
        IntStream.range(0, 4)
                .forEach(i -> at(
                        later,
                        beans -> sending(beans)
                                .sendInTurn(DocumentKind.INVOICE, new SendDocument(id, TWO, null, null, null))));
        send(id, Business.NOW);
        assertThatThrownBy(() -> send(id, later)).hasMessageContaining("mail.throttled");
    }

    private void send(UUID id, Instant now) {
        at(now, beans -> sending(beans).send(DocumentKind.INVOICE, new SendDocument(id, TWO, null, null, null)));
    }

    private static Sending sending(Beans beans) {
        beans.set("billing.mail.hourly", "4");
        return beans.bean(Sending.class);
    }

    private <T> T at(Instant now, Function<Beans, T> work) {
        return units.as(
                business.tenant(),
                sql -> work.apply(new Beans(sql, business.tenant(), Clock.fixed(now, ZoneOffset.UTC))));
    }
}
