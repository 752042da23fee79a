package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Views belong to one person in one organization, sessions to one browser. */
class ViewStampApiIT {
    private static final String EDITOR = "app/customers/editor";
    private static final String MEMBERSHIP =
            "insert into platform.membership (id, user_id, tenant_id, role, created_at)"
                    + " select ?, u.id, t.id, 'OWNER', now() from platform.user_account u, platform.tenant t"
                    + " where u.email = ? and t.code = ?";

    private static TestTenant first;
    private static TestTenant second;

    @BeforeAll
    static void found() {
        first = TestTenant.create("First Views GmbH");
        second = TestTenant.create("Second Views GmbH");
    }

    @Test
    void aFormOfOneBusinessIsNeverSavedIntoAnother() {
        Visit visit = new Visit("203.0.113.101");
        visit.signIn(first.email(), first.password());
        HttpResponse<String> form = visit.get(EDITOR);
        visit.signIn(second.email(), second.password());

        refused(visit.post(EDITOR, form, customer("Wrong Book AG")));
        refused(visit.redraw(EDITOR, form, customer("Wrong Book AG")));
        assertThat(second.api().get("/customers?q=Wrong").expect(200).text()).doesNotContain("Wrong Book");
        assertThat(first.api().get("/customers?q=Wrong").expect(200).text()).doesNotContain("Wrong Book");
    }

    @Test
    void anotherPersonOfTheSameBusinessGetsNoneOfTheFirstOnesViews() {
        TestTenant colleague = first.member("OWNER");
        Visit visit = new Visit("203.0.113.102");
        visit.signIn(first.email(), first.password());
        HttpResponse<String> form = visit.get(EDITOR);
        visit.signIn(colleague.email(), colleague.password());

        refused(visit.post(EDITOR, form, customer("Colleague AG")));
        assertThat(first.api().get("/customers?q=Colleague").expect(200).text()).doesNotContain("Colleague AG");
    }

    @Test
    void onePersonInTwoBusinessesChoosesAndKeepsNoViewOfTheOther() {
        TestTenant person = first.member("OWNER");
        AdminLogin.execute(MEMBERSHIP, UUID.randomUUID(), person.email(), second.code());
        Visit visit = new Visit("203.0.113.103");
        choose(visit, person, "First Views GmbH");
        HttpResponse<String> form = visit.get(EDITOR);
        assertThat(form.body()).contains("First Views GmbH");
        choose(visit, person, "Second Views GmbH");

        refused(visit.post(EDITOR, form, customer("Two Hats AG")));
        HttpResponse<String> redrawn = visit.redraw(EDITOR, form, customer("Two Hats AG"));
        refused(redrawn);
        assertThat(redrawn.body()).doesNotContain("First Views GmbH");
        assertThat(second.api().get("/customers?q=Hats").expect(200).text()).doesNotContain("Two Hats");

        HttpResponse<String> fresh = visit.get(EDITOR);
        assertThat(fresh.body()).contains("Second Views GmbH").doesNotContain("First Views GmbH");
        visit.post(EDITOR, fresh, customer("Two Hats AG"));
        assertThat(second.api().get("/customers?q=Hats").expect(200).text()).contains("Two Hats");
    }

    @Test
    void aTabOfOneBusinessIsOfferedNothingOfAnother() {
        second.api().post("/items", Bodies.item("Secret consulting", "4711.00")).expect(201);
        Visit visit = new Visit("203.0.113.110");
        visit.signIn(first.email(), first.password());
        String ofFirst = offers(visit);
        visit.signIn(second.email(), second.password());

        for (String other : List.of(ofFirst, ofFirst.replaceAll("of=[0-9a-f]+", "of="), "files/items?q=")) {
            HttpResponse<String> refused = visit.get(other);
            assertThat(refused.statusCode()).as(other).isEqualTo(409);
            assertThat(refused.body()).doesNotContain("Secret consulting");
        }
        assertThat(visit.get(offers(visit)).body()).contains("Secret consulting");
    }

    /** Where the editor of whoever is signed in asks for items. */
    private static String offers(Visit visit) {
        Matcher source = Pattern.compile("data-source=\"/(files/items[^\"]+)\"")
                .matcher(visit.get("app/invoices/editor").body());
        assertThat(source.find()).isTrue();
        return source.group(1) + "&q=";
    }

    @Test
    void signingInBeginsANewSessionAndEndsTheOldOne() {
        Visit visit = new Visit("203.0.113.104");
        visit.signIn(first.email(), first.password());
        Map<String, String> before = new LinkedHashMap<>(visit.cookies());
        visit.signIn(first.email(), first.password());
        assertThat(visit.cookies().get("sid")).isNotEqualTo(before.get("sid"));
        assertThat(visit.cookies().get("bind")).isNotEqualTo(before.get("bind"));

        Visit old = new Visit("203.0.113.104");
        old.cookies().putAll(before);
        assertThat(Visit.location(old.get("app/home"))).startsWith("/sign-in");
        assertThat(visit.get("app/home").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionIdAloneOpensNothingAndEndsNothing() {
        Visit owner = new Visit("203.0.113.105");
        owner.signIn(first.email(), first.password());
        for (String path : new String[] {"app/home", "sign-in", "", "nowhere", "files/logo.jpg"}) {
            Visit thief = new Visit("198.51.100.105");
            thief.cookies().put("sid", owner.cookies().get("sid"));
            HttpResponse<String> answer = thief.get(path);
            assertThat(answer.body()).as(path).doesNotContain("First Views GmbH");
            assertThat(thief.cookies()).as(path).doesNotContainKey("sid");
        }
        Visit leaver = new Visit("198.51.100.106");
        leaver.cookies().put("sid", owner.cookies().get("sid"));
        leaver.send(leaver.request("sign-out").POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        // Signing in with somebody else's session id ends it as little; the next try has none and succeeds.
        Visit fixed = new Visit("198.51.100.107");
        fixed.cookies().put("sid", owner.cookies().get("sid"));
        HttpResponse<String> form = new Visit("198.51.100.107").get("sign-in");
        Map<String, String> credentials = Visit.credentials(second.email(), second.password());
        assertThat(fixed.post("sign-in", form, credentials).body()).contains("Please sign in once more");
        assertThat(Visit.location(fixed.post("sign-in", form, credentials))).isEqualTo("/app/home");

        assertThat(owner.get("app/home").statusCode()).isEqualTo(200);
        assertThat(owner.get("app/home").body()).contains("First Views GmbH");
    }

    @Test
    void anotherSiteCanNeitherSignInNorPostAPage() {
        Visit visit = new Visit("203.0.113.108");
        HttpResponse<String> form = visit.get("sign-in");
        for (Map<String, String> headers : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Origin", "https://evil.test"),
                Map.of("Origin", "null"))) {
            java.net.http.HttpRequest.Builder post = visit.request("sign-in")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                            Visit.encoded(Visit.credentials(first.email(), first.password()))));
            headers.forEach(post::header);
            assertThat(visit.send(post).statusCode()).isEqualTo(403);
        }
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(visit.cookies()).isEmpty();
    }

    private static void choose(Visit visit, TestTenant person, String business) {
        visit.signIn(person.email(), person.password());
        HttpResponse<String> list = visit.get("sign-in");
        assertThat(list.body()).contains("First Views GmbH", "Second Views GmbH");
        HttpResponse<String> chosen =
                visit.post("sign-in", list, Map.of("choose", "choose", "business", code(list.body(), business)));
        assertThat(Visit.location(chosen)).isEqualTo("/app/home");
    }

    private static String code(String page, String business) {
        Matcher button = Pattern.compile("name=\"business\" value=\"([^\"]+)\"[^>]*>" + business)
                .matcher(page);
        assertThat(button.find()).as(page).isTrue();
        return button.group(1);
    }

    private static Map<String, String> customer(String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", "form");
        fields.put("form:name", name);
        fields.put("form:save", "form:save");
        return fields;
    }

    /** Nothing is shown but that the page is old. */
    private static void refused(HttpResponse<String> answer) {
        String where = Visit.location(answer) + answer.body();
        assertThat(where).containsAnyOf("/error/expired", "/app/customers/editor", "expired");
        assertThat(answer.body()).doesNotContain("Views GmbH");
    }
}
