package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.delivery.DeliveryState;
import now.billing.drafting.AttachFile;
import now.billing.facade.InvoiceFacade;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.MailPart;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.problem.InvalidInput;
import now.billing.maintaining.ContactView;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.PartyView;
import now.billing.maintaining.SaveParty;
import now.billing.sending.DeliveryView;
import now.billing.sending.SendDocument;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One mail to several, with files that lie beside the document, against a real mail server. */
class CopiesIT extends FlowCase {
    private static final byte[] TERMS = "%PDF-1.7 terms".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LIST = "a;b\n1;2".getBytes(StandardCharsets.US_ASCII);
    private static final MailReceivers SEVERAL = new MailReceivers(
            List.of("buyer@example.test", "second@example.test"),
            List.of("copy@example.test", "BUYER@example.test"),
            List.of("unseen@example.test"));

    private GreenMail server;
    private UUID id;

    @BeforeEach
    void serve() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        id = business.issued(null).ref().id();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void oneMailGoesToAllOnceAndNobodySeesWhoIsUnseen() throws Exception {
        DeliveryView queued = send(SEVERAL, null);
        assertThat(queued.receivers()).isEqualTo(SEVERAL.folded());
        relay();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).as("one for each receiver").hasSize(4);
        for (MimeMessage mail : received) {
            assertThat(mail.getMessageID()).contains(queued.id().toString());
            assertThat(mail.getRecipients(Message.RecipientType.TO))
                    .containsExactly(
                            new InternetAddress("buyer@example.test"), new InternetAddress("second@example.test"));
            assertThat(mail.getRecipients(Message.RecipientType.CC))
                    .containsExactly(new InternetAddress("copy@example.test"));
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("unseen@");
        }
        DeliveryView sent = deliveries().get(0);
        assertThat(sent.state()).isEqualTo(DeliveryState.SENT);
        List<String> story = business.call(w -> w.bean(TenantSql.class)
                .rows(row -> row.text("detail"), "select detail from document_event where type = 'SENT' order by id"));
        assertThat(story).containsExactly(SEVERAL.folded().text());
    }

    @Test
    void whatLiesBesideTravelsAndIsRememberedWhenItIsTakenAway() throws Exception {
        Attachment terms = attach("Bedingungen für März.pdf", TERMS);
        Attachment list = attach("list.csv", LIST);
        send(MailReceivers.of("buyer@example.test"), List.of("Bedingungen für März.pdf"));
        business.call(w -> {
            w.bean(InvoiceFacade.class).detach(id, terms.name(), terms.digest());
            return true;
        });
        relay();

        MailParts mail = MailParts.of(server.getReceivedMessages()[0]);
        assertThat(mail.files()).hasSize(2);
        assertThat(MimeUtility.decodeText(mail.files().get(1).getFileName())).isEqualTo("Bedingungen für März.pdf");
        assertThat(MailParts.bytes(mail.files().get(1))).isEqualTo(TERMS);
        assertThat(mail.page()).contains("lang=\"", "RE-2026-0001", "€398.60");
        assertThat(deliveries().get(0).files())
                .extracting(each -> each.name(), each -> each.size())
                .containsExactly(tuple("Bedingungen für März.pdf", TERMS.length));
        List<Attachment> left = business.call(w -> w.bean(InvoiceFacade.class).attachments(id));
        assertThat(left).extracting(Attachment::name).containsExactly(list.name());
        assertThat(send(MailReceivers.of("buyer@example.test"), null).files())
                .extracting(each -> each.name())
                .containsExactly("list.csv");
    }

    @Test
    void whoReceivesDocumentsStandsInTheUsualMail() {
        PartyView customer = business.call(w -> w.bean(CustomerRecords.class).get(business.customerId()));
        business.call(w -> w.bean(CustomerRecords.class)
                .change(
                        customer.id(),
                        customer.version(),
                        new SaveParty(
                                customer.name(),
                                customer.legalName(),
                                "office@example.test",
                                null,
                                null,
                                null,
                                customer.taxIds(),
                                customer.address(),
                                List.of(
                                        new ContactView("Post", "post@example.test", null, null, MailPart.BCC),
                                        new ContactView("Boss", "boss@example.test", null, "boss", MailPart.TO),
                                        new ContactView("Desk", "desk@example.test", null, null)))));
        assertThat(business.call(w -> w.bean(InvoiceFacade.class).suggestion(id))
                        .receivers())
                .isEqualTo(new MailReceivers(List.of("boss@example.test"), List.of(), List.of("post@example.test")));
        assertThat(send(null, null).receivers().text()).isEqualTo("boss@example.test; Bcc: post@example.test");
        MailReceivers copy = new MailReceivers(List.of(), List.of("other@example.test"), List.of());
        assertThat(send(copy, null).receivers().text()).isEqualTo("boss@example.test; Cc: other@example.test");
    }

    @Test
    void copiesCountAsMails() {
        for (int i = 0; i < 50; i++) {
            send(SEVERAL, null);
        }
        assertThatThrownBy(() -> send(MailReceivers.of("a@example.test"), null)).hasMessageContaining("mail.throttled");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> send(MailReceivers.of("a@example.test"), List.of("gone.pdf")));
        assertThat(refused.problems().get(0).field()).isEqualTo("attachments[0]");
    }

    private Attachment attach(String name, byte[] content) {
        return business.call(w -> w.bean(InvoiceFacade.class).attach(new AttachFile(id, name, content, null, false)))
                .attachment();
    }

    private DeliveryView send(@Nullable MailReceivers receivers, @Nullable List<String> files) {
        return business.call(
                w -> w.bean(InvoiceFacade.class).send(new SendDocument(id, receivers, "Subject", "Hello", files)));
    }

    private List<DeliveryView> deliveries() {
        return business.call(w -> w.bean(InvoiceFacade.class).deliveries(id));
    }

    private void relay() {
        Map<String, String> settings = Map.of(
                "billing.smtp.host",
                "127.0.0.1",
                "billing.smtp.port",
                Integer.toString(server.getSmtp().getPort()),
                "billing.smtp.from",
                "billing@example.test");
        RelaySteps.relay(units, business.tenant(), Business.NOW.plus(Duration.ZERO), settings, step -> {})
                .run(business.tenant());
    }
}
