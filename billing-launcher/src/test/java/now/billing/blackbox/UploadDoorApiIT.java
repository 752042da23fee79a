package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger can put in front of the door: files, large forms, addresses that are not ours. */
class UploadDoorApiIT {
    private static TestTenant tenant;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Uploads GmbH");
    }

    @Test
    void anUploadIsTakenOnlyWhereItIsDeclaredAndLeavesNothingBehind() throws IOException {
        long before = files();
        String part = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n" + "y".repeat(20_000)
                + "\r\n--x--\r\n";
        for (String path : List.of(
                "sign-in",
                "sign-in.xhtml",
                "set-up",
                "",
                "nowhere",
                "error/missing.xhtml",
                "api/v1/set-up",
                "d/abc",
                "index.xhtml")) {
            for (boolean chunked : List.of(true, false)) {
                HttpResponse<String> answer = new Visit("203.0.113.81").send(upload(path, part, chunked));
                assertThat(answer.statusCode()).as(path).isIn(404, 405, 411, 415);
            }
        }
        // Where it is declared, strangers are led to the sign-in page.
        assertThat(new Visit("203.0.113.81")
                        .send(upload("app/settings/organization", part, true))
                        .statusCode())
                .isEqualTo(302);
        Visit signedIn = new Visit("203.0.113.82");
        DoorApiIT.assertSignedIn(signedIn.signIn(tenant.email(), tenant.password()));
        assertThat(signedIn.send(upload(signedIn, "app/settings/organization", part, true))
                        .statusCode())
                .isEqualTo(411);
        assertThat(signedIn.send(upload(signedIn, "app/settings/organization", "y".repeat(3_000_000), false))
                        .statusCode())
                .isEqualTo(413);
        signedIn.send(upload(signedIn, "app/settings/organization", part.repeat(1), false));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aStrangersFormIsSmallAndSaysHowLongItIs() {
        Visit visit = new Visit("203.0.113.83");
        HttpRequest.Builder large =
                DoorApiIT.form(visit, "sign-in", BodyPublishers.ofString("a=" + "x".repeat(70_000)));
        assertThat(visit.send(large).statusCode()).isEqualTo(413);
        HttpRequest.Builder endless = DoorApiIT.form(
                visit, "sign-in", BodyPublishers.fromPublisher(BodyPublishers.ofString("a=" + "x".repeat(70_000))));
        assertThat(visit.send(endless).statusCode()).isEqualTo(411);
        String many = String.join(
                "&", IntStream.range(0, 5000).mapToObj(i -> "a" + i + "=1").toList());
        assertThat(visit.send(DoorApiIT.form(visit, "sign-in", BodyPublishers.ofString(many)))
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app",
                "app/",
                "app/home",
                "app/settings",
                "app/invoices/list?a=b",
                "files",
                "d",
                "d/",
                "error",
                "sign-in/",
                "set-up/",
                "api",
                "api/v1",
                "resources",
                "openapi",
                "index",
                "WEB-INF",
                "META-INF"
            })
    void noAddressIsBuiltFromWhatTheRequestSaysOfItself(String path) throws IOException {
        for (String method : List.of("GET", "HEAD", "POST")) {
            String answer = RawHttp.send(
                    method,
                    "/" + path,
                    "Host: evil.test",
                    "X-Forwarded-Host: evil.test",
                    "X-Forwarded-Proto: https",
                    "Forwarded: host=evil.test;proto=https",
                    "X-Forwarded-For: 203.0.113.84");
            assertThat(head(answer).toLowerCase(Locale.ROOT)).as(path).doesNotContain("evil.test");
            head(answer)
                    .lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:"))
                    .forEach(line -> assertThat(
                                    line.substring("location:".length()).strip())
                            .as(path)
                            .startsWith("/")
                            .doesNotStartWith("//"));
        }
    }

    @Test
    void whatWasMadeIsFoundByAPathWhateverHostWasNamed() throws IOException {
        Answer made =
                tenant.api().post("/customers", Bodies.customer("Path AG")).expect(201);
        assertThat(made.header("Location")).startsWith("/api/v1/customers/");
    }

    private static HttpRequest.Builder upload(String path, String body, boolean chunked) {
        return upload(new Visit("203.0.113.81"), path, body, chunked);
    }

    private static HttpRequest.Builder upload(Visit visit, String path, String body, boolean chunked) {
        HttpRequest.BodyPublisher whole = BodyPublishers.ofString(body);
        return visit.request(path)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(chunked ? BodyPublishers.fromPublisher(whole) : whole);
    }

    private static String head(String answer) {
        return answer.split("\r\n\r\n", 2)[0];
    }

    /** How many files there are under the home folder, apart from those of the database and logs. */
    private static long files() throws IOException {
        try (Stream<Path> all = Files.walk(BlackBox.home())) {
            return all.filter(file -> !file.toString().contains("postgresql")
                            && !file.toString().contains("log"))
                    .filter(Files::isRegularFile)
                    .count();
        }
    }
}
