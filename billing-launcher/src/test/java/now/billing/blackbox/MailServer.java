package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import now.billing.launcher.RunningSystem;

/** A mail server that asks for a password, for a system that is started with its address. */
final class MailServer implements AutoCloseable {
    private static final String USER = "billing";
    private static final String PASSWORD = "three green bottles";
    private static final Pattern LINK = Pattern.compile("http://\\S+/d/\\S+");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    MailServer() {
        server.start();
        server.setUser(USER, PASSWORD);
    }

    /** What a system has to be started with. */
    Map<String, String> environment() {
        return Map.of(
                "BILLING_HTTP_PORT",
                Integer.toString(RunningSystem.freePort()),
                "BILLING_SMTP_HOST",
                "127.0.0.1",
                "BILLING_SMTP_PORT",
                Integer.toString(server.getSmtp().getPort()),
                "BILLING_SMTP_USER",
                USER,
                "BILLING_SMTP_PASSWORD",
                PASSWORD,
                "BILLING_SMTP_FROM",
                "invoices@example.test");
    }

    /** A business of this system sends an invoice; its receiver opens paper and page from the mail. */
    void assertThatAnInvoiceArrives(RunningSystem system) throws IOException, MessagingException {
        Api anybody = new Api(system.baseUrl(), "");
        TestTenant tenant =
                TestTenant.create("Mailing GmbH", anybody, system.invitations().invite());
        JsonNode issued = tenant.issued(tenant.customer("Mailed AG"), "100.00");
        String id = issued.path("id").asText();

        Answer sent = tenant.api().post("/invoices/" + id + "/send", "{}").expect(200);
        Waiting.until(
                () -> tenant.invoice(id), now -> now.path("state").asText().equals("SENT"));

        MimeMessage mail = received(sent.field("id"));
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("invoices@example.test", "Mailing GmbH"));
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(paper(parts.getBodyPart(1)))
                .isEqualTo(
                        tenant.api().get("/invoices/" + id + "/pdf").expect(200).bytes());
        MimeMultipart words = (MimeMultipart) parts.getBodyPart(0).getContent();
        Matcher address = LINK.matcher(words.getBodyPart(0).getContent().toString());
        assertThat(address.find()).isTrue();
        HttpResponse<String> page = BlackBox.send(
                HttpRequest.newBuilder(URI.create(address.group())).build());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(issued.path("number").asText(), "Mailing GmbH");
        Path folder = system.home().resolve("mail");
        assertThat(folder).as("nothing is kept as a file").doesNotExist();
        String delivery = sent.field("id");
        tenant.api().get("/invoices/" + id + "/deliveries/" + delivery + "/eml").expect(404);
    }

    /** The one mail of this delivery; its message id is known before it is sent. */
    private MimeMessage received(String delivery) throws MessagingException {
        List<MimeMessage> mails = new ArrayList<>();
        for (MimeMessage each : server.getReceivedMessages()) {
            if (each.getMessageID().contains(delivery)) {
                mails.add(each);
            }
        }
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static byte[] paper(BodyPart part) throws IOException, MessagingException {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
