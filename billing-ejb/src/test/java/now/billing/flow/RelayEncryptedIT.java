package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import now.billing.delivery.DeliveryState;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** STARTTLS: the password and the mail go over an encrypted line to a server that is who it says, or they do not go. */
class RelayEncryptedIT {
    private static final String STORE = "changeit";
    private static final String USER = "billing";
    private static final String PASSWORD = "three green bottles";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private final UnitsOfWork units = new UnitsOfWork(database, 4);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private MailGate gate;
    private MailedInvoice invoice;

    @BeforeEach
    void found() throws Exception {
        server.start();
        server.setUser(USER, PASSWORD);
        gate = new MailGate(server.getSmtp().getPort()).encrypted(certificate());
        invoice = new MailedInvoice(database, units);
        invoice.send("buyer@example.test");
    }

    @AfterEach
    void close() throws Exception {
        gate.close();
        server.stop();
        units.close();
    }

    /** What a machine trusts is settled when it starts, so the relay runs in one of its own. */
    @Test
    void theMailGoesToAServerThatTheMachineTrusts() throws Exception {
        List<String> options = List.of(
                "-Djavax.net.ssl.trustStore=" + folder.resolve("trusted.p12"),
                "-Djavax.net.ssl.trustStorePassword=" + STORE,
                "-Dbilling.smtp.host=localhost",
                "-Dbilling.smtp.starttls=true",
                "-Dbilling.smtp.user=" + USER,
                "-Dbilling.smtp.password=" + PASSWORD);
        List<String> relay =
                List.of(invoice.business().tenant().value(), Integer.toString(gate.port()), RelayKilledIT.NEVER);
        Process process = RelayProcess.start(database, Business.NOW, relay, options);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(invoice.delivery().error()).isNull();
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo(invoice.messageId());
        assertThat(gate.heard().stream().map(command -> command.split(" ", 2)[0]))
                .containsSubsequence("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL");
    }

    @Test
    void nothingGoesToAServerThatNobodyVouchesFor() {
        invoice.relay(
                Duration.ZERO,
                Map.of(
                        "billing.smtp.host",
                        "localhost",
                        "billing.smtp.port",
                        Integer.toString(gate.port()),
                        "billing.smtp.starttls",
                        "true",
                        "billing.smtp.user",
                        USER,
                        "billing.smtp.password",
                        PASSWORD));
        assertThat(invoice.delivery().state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(invoice.delivery().error()).isEqualTo("Could not convert socket to TLS");
        assertThat(gate.heard())
                .contains("STARTTLS")
                .noneMatch(command -> command.startsWith("AUTH") || command.startsWith("MAIL"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    /** A new key for localhost, and a store in which its certificate is trusted. */
    private SSLContext certificate() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        STORE)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, STORE.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", store.getCertificate("mail"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("trusted.p12"))) {
            trusted.store(out, STORE.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, STORE.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        return context;
    }
}
