package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody without an account can do to the door: guess, flood, lie about where they are. */
class DoorApiIT {
    private static final String WRONG = "E-mail or password is not right";
    private static final String BECOME = "update platform.membership set role = ? where user_id ="
            + " (select id from platform.user_account where email = ?)";
    private static final String LEAVE = "delete from platform.membership where user_id ="
            + " (select id from platform.user_account where email = ?)";
    private static final int FLOOD = 300;
    private static TestTenant tenant;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Door GmbH");
    }

    @Test
    void ofFortyGuessesAtOnceFiveAreLookedAt() throws Exception {
        List<HttpResponse<String>> answers = atOnce(40, i -> {
            Visit visit = new Visit("203.0.113.40");
            return visit.signIn(tenant.email(), "guess number " + i);
        });
        assertThat(answers).filteredOn(answer -> answer.body().contains(WRONG)).hasSizeLessThanOrEqualTo(5);
        assertThat(answers).filteredOn(answer -> !answer.body().contains(WRONG)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isIn(429, 503);
            assertThat(refused.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d*");
            assertThat(refused.body()).containsPattern("Please wait|try again in a moment");
        });
        // The right password does not help the network that guessed.
        assertThat(new Visit("203.0.113.40")
                        .signIn(tenant.email(), tenant.password())
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void strangersWhoGuessKeepTheOwnerOutNeitherElsewhereNorInTheKnownBrowser() {
        TestTenant owner = tenant.member("OWNER");
        Visit home = new Visit("203.0.113.51");
        assertSignedIn(home.signIn(owner.email(), owner.password()));
        home.cookies().keySet().removeIf(name -> !name.equals("browser"));
        for (int i = 0; i < 30; i++) {
            // From the owner's own network, too.
            new Visit("203.0.113.51").signIn(owner.email(), "guess " + i);
        }
        assertThat(new Visit("203.0.113.51")
                        .signIn(owner.email(), owner.password())
                        .statusCode())
                .isEqualTo(429);
        assertSignedIn(home.signIn(owner.email(), owner.password()));
        assertSignedIn(new Visit("198.51.100.7").signIn(owner.email(), owner.password()));
    }

    @Test
    void aFloodOfSignInsIsRefusedAtOnceAndPagesGoOn() throws Exception {
        Visit page = new Visit("203.0.113.60");
        HttpResponse<String> form = page.get("sign-in");
        CompletableFuture<List<HttpResponse<String>>> flood = CompletableFuture.supplyAsync(() -> atOnce(
                FLOOD,
                i -> new Visit("2001:db8:" + Integer.toHexString(i) + "::1")
                        .post("sign-in", form, Visit.credentials("nobody" + i + "@example.test", "wrong password"))));
        List<Duration> pages = new ArrayList<>();
        while (!flood.isDone() || pages.size() < 5) {
            pages.add(Patience.lasting(
                    () -> assertThat(page.get("sign-in").statusCode()).isEqualTo(200)));
        }
        List<HttpResponse<String>> answers = flood.get(2, TimeUnit.MINUTES);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 503));
        assertThat(answers).anySatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("Many people are signing in");
        });
        assertThat(pages).allSatisfy(each -> assertThat(each).isLessThan(Patience.of(Duration.ofSeconds(2))));
    }

    @Test
    void whatNobodyTypesIsRefusedWithWords() {
        Visit visit = new Visit("203.0.113.70");
        String big = "x".repeat(8192);
        for (String email : List.of("a\0b@example.test", big + "@example.test", "\uFFFF", "a\u2028b", " ")) {
            HttpResponse<String> refused = visit.signIn(email, "some password");
            assertThat(refused.statusCode()).as(email).isEqualTo(200);
            assertThat(refused.body()).as(email).contains("form:email").containsPattern("role=\"alert\"");
        }
        for (String password : List.of("\0", big, "\uFFFF")) {
            assertThat(visit.signIn("nobody@example.test", password).statusCode())
                    .isIn(200, 429);
        }
    }

    @Test
    void whatNobodyTypesIntoTheSetUpIsRefusedByItsField() {
        String link = SetUpLink.create();
        for (String text : List.of("a\\u0000b", "x".repeat(8192), "aa-" + "bbbb-".repeat(2000))) {
            new Api("").postWithoutKey("/set-up", """
                            {"token": "%s", "email": "%s@example.test", "displayName": "%2$s", "password": "Kq7-1234567890",
                             "organizationName": "%2$s", "country": "%2$s", "language": "%2$s"}""".formatted(link, text)).expect(422);
        }
        Visit visit = new Visit("203.0.113.71");
        HttpResponse<String> odd = setUp(visit, link, "a\0b", "x".repeat(8192));
        assertThat(odd.statusCode()).as(Visit.location(odd)).isEqualTo(200);
        assertThat(odd.body()).contains("form:displayName");

        HttpResponse<String> refused = setUp(visit, link, "Ann Owner", "");
        assertThat(refused.statusCode()).as(Visit.location(refused)).isEqualTo(200);
        assertThat(refused.body())
                .contains("Name of the business: Please fill this in.")
                .contains("Your e-mail:")
                .containsPattern("id=\"form:displayName\"[^>]* value=\"Ann Owner\"");
    }

    private static HttpResponse<String> setUp(Visit visit, String link, String person, String business) {
        return visit.post(
                "set-up",
                visit.get("set-up?token=" + link),
                Map.of(
                        "form", "form",
                        "form:displayName", person,
                        "form:email", "a\0b@example.test",
                        "form:password", "three green bottles",
                        "form:organizationName", business,
                        "form:country", "DE",
                        "form:complete", "form:complete"));
    }

    @Test
    void aStrangerGetsNoSessionAndKeepsNothingOnTheServer() {
        Visit visit = new Visit("203.0.113.80");
        for (String path : List.of(
                "",
                "index.xhtml",
                "sign-in",
                "sign-in.xhtml",
                "set-up?token=x",
                "error/missing.xhtml",
                "nowhere",
                "app/home",
                "d/aaaaaaaaaaaaaaaaaaaaaaaa",
                "favicon.ico",
                "api/v1/invoices")) {
            visit.get(path);
        }
        visit.signIn("nobody@example.test", "wrong password");
        visit.post("sign-in", visit.get("sign-in"), Map.of("form", "form", "form:email", "", "form:signIn", "x"));
        assertThat(visit.cookies()).isEmpty();
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
        assertSignedIn(signedIn.signIn(tenant.email(), tenant.password()));
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
        HttpRequest.Builder large = form(visit, "sign-in", BodyPublishers.ofString("a=" + "x".repeat(70_000)));
        assertThat(visit.send(large).statusCode()).isEqualTo(413);
        HttpRequest.Builder endless = form(
                visit, "sign-in", BodyPublishers.fromPublisher(BodyPublishers.ofString("a=" + "x".repeat(70_000))));
        assertThat(visit.send(endless).statusCode()).isEqualTo(411);
        String many = String.join(
                "&", IntStream.range(0, 5000).mapToObj(i -> "a" + i + "=1").toList());
        assertThat(visit.send(form(visit, "sign-in", BodyPublishers.ofString(many)))
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

    @Test
    void aTokenNeverMayMoreThanItsMakerAndEndsWithTheMembership() {
        TestTenant business = TestTenant.create("Leaver GmbH");
        business.api().post("/customers", Bodies.customer("Before AG")).expect(201);

        AdminLogin.execute(BECOME, "VIEWER", business.email());
        business.api().post("/customers", Bodies.customer("After AG")).expect(403);
        business.api().get("/customers").expect(200);
        AdminLogin.execute(LEAVE, business.email());
        business.api().get("/customers").expect(401);
    }

    @Test
    void oneWrongSecretAfterTheOtherIsStoppedAndRightOnesGoOn() {
        Visit visit = new Visit("203.0.113.90");
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 330; i++) {
            statuses.add(visit.send(visit.request("api/v1/invoices")
                            .header("Authorization", "Bearer bn_" + "%043d".formatted(i))
                            .GET())
                    .statusCode());
        }
        assertThat(statuses.subList(0, 300)).containsOnly(401);
        assertThat(statuses.get(329)).isEqualTo(429);
        assertThat(visit.get("set-up?token=wrong").statusCode()).isEqualTo(429);
        assertThat(visit.get("set-up?token=wrong").headers().firstValue("Retry-After"))
                .isPresent();
        assertThat(visit.get("set-up?token=" + SetUpLink.create()).statusCode()).isEqualTo(200);
    }

    private static void assertSignedIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(Visit.location(answer)).isEqualTo("/app/home");
    }

    private static HttpRequest.Builder form(Visit visit, String path, HttpRequest.BodyPublisher body) {
        return visit.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body);
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

    private interface Numbered {
        HttpResponse<String> ask(int number);
    }

    private static List<HttpResponse<String>> atOnce(int number, Numbered ask) {
        ExecutorService callers = Executors.newFixedThreadPool(number);
        try {
            List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, number)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask.ask(i), callers))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            callers.shutdown();
        }
    }
}
