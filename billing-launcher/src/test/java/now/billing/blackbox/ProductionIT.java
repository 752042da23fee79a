package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import now.billing.launcher.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The production profile with TLS by the server itself: what is served where, and what is closed. */
class ProductionIT {
    private static final int HTTP = RunningSystem.freePort();
    private static final int HTTPS = RunningSystem.freePort();
    private static final int MANAGEMENT = RunningSystem.freePort();

    private static RunningSystem system;

    @BeforeAll
    static void start() {
        Map<String, String> environment = Map.of(
                "BILLING_PROFILE", "production",
                "BILLING_EDGE", "external",
                "BILLING_HTTP_PORT", Integer.toString(HTTP),
                "BILLING_HTTPS_PORT", Integer.toString(HTTPS),
                "BILLING_MANAGEMENT_PORT", Integer.toString(MANAGEMENT));
        system = RunningSystem.launch(BlackBox.dist(), BlackBox.temporaryHome(), environment, List.of("start"));
        system.baseUrl();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void pagesAreServedByTlsOnly() throws Exception {
        assertThat(system.baseUrl()).isEqualTo(URI.create("https://localhost:" + HTTPS + "/"));
        HttpResponse<String> page = get(client("TLSv1.3"), "https://localhost:" + HTTPS + "/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=31536000");
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThatThrownBy(() -> get(HttpClient.newHttpClient(), "http://localhost:" + HTTP + "/sign-in"))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void setUpLinkWorksAndEveryCookieIsForTlsAndForTheServerOnly() throws Exception {
        URI link = system.setUpLink().orElseThrow();
        assertThat(link).hasScheme("https").hasPort(HTTPS);
        assertThat(get(client("TLSv1.3"), link.toString()).statusCode()).isEqualTo(200);
        Visit visit = new Visit(system.baseUrl(), client("TLSv1.3"), "203.0.113.1");
        visit.post(
                "set-up",
                visit.get(link.toString()),
                Map.of(
                        "form", "form",
                        "form:displayName", "Owner",
                        "form:email", "owner@example.test",
                        "form:password", "three green bottles",
                        "form:organizationName", "Cookies GmbH",
                        "form:country", "DE",
                        "form:complete", "form:complete"));
        visit.post(
                "app/customers/editor",
                visit.get("app/customers/editor"),
                Map.of(
                        "form",
                        "form",
                        "form:name",
                        "Cookie AG",
                        "form:address_country",
                        "DE",
                        "form:save",
                        "form:save"));
        visit.get("app/customers/list");
        assertThat(visit.cookies()).containsKeys("__Host-sid", "__Host-bind", "__Host-browser");
        assertThat(visit.setCookies()).anyMatch(cookie -> cookie.startsWith("csfcfc"));
        assertThat(visit.setCookies())
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase(Locale.ROOT))
                        .contains("; path=/")
                        .contains("; secure")
                        .contains("; httponly")
                        .containsOnlyOnce("samesite=lax"));
    }

    @Test
    void olderTlsIsRefused() throws Exception {
        HttpClient old = client("TLSv1.2");
        assertThatThrownBy(() -> get(old, "https://localhost:" + HTTPS + "/sign-in"))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void healthAndMetricsAreOnTheManagementPortOnly() throws Exception {
        HttpClient client = client("TLSv1.3");
        for (String path : List.of("health/ready", "metrics")) {
            assertThat(get(client, "https://localhost:" + HTTPS + "/" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
            HttpResponse<String> answer = get(client, "http://localhost:" + MANAGEMENT + "/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("X-Powered-By")).as(path).isEmpty();
        }
        assertThat(get(client, "http://localhost:" + MANAGEMENT + "/metrics").body())
                .contains("memory_usedHeap_bytes", "billing_dead_letters{", "billing_drifting_documents{");
        assertThat(get(client, "https://localhost:" + HTTPS + "/openapi").statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> get(HttpClient client, String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Trusts the key that the launcher made, and nothing else. */
    private static HttpClient client(String protocol) throws GeneralSecurityException, IOException {
        Path secrets = system.home().resolve("secrets").resolve("launcher");
        String password =
                Files.readString(secrets.resolve("tls.keystore.password")).strip();
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(secrets.resolve("tls.p12"))) {
            own.load(file, password.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("billing", own.getCertificate("billing"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        return HttpClient.newBuilder()
                .sslContext(context)
                .sslParameters(parameters)
                .build();
    }
}
