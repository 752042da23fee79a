package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    static void assertSignedIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(Visit.location(answer)).isEqualTo("/app/home");
    }

    static HttpRequest.Builder form(Visit visit, String path, HttpRequest.BodyPublisher body) {
        return visit.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body);
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
