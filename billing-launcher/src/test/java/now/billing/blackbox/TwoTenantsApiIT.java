package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Two businesses on one system: nothing of the one is there for the other, not even as a different kind of "no". */
class TwoTenantsApiIT {
    private static final String ANY_VERSION = "\"1\"";

    private static TestTenant mine;
    private static TestTenant theirs;
    private static Things things;

    /** What belongs to the other business. */
    private record Things(
            String customer,
            String supplier,
            String item,
            String draft,
            String invoice,
            String payment,
            String bankAccount,
            String taxRate,
            String series,
            String token) {}

    /** One request that names a foreign id. */
    private record Attempt(String what, String id, Request request) {}

    @FunctionalInterface
    private interface Request {
        Answer of(Api api, String id);
    }

    @BeforeAll
    static void found() {
        mine = TestTenant.create("Mine GmbH");
        theirs = TestTenant.create("Theirs GmbH");
        Api api = theirs.api();
        String customer = theirs.customer("Secret buyer AG");
        String invoice = theirs.issued(customer, "4711.00").path("id").asText();
        things = new Things(
                customer,
                theirs.supplier("Secret supplier AG"),
                api.post("/items", Bodies.item("Secret item", "4711.00"))
                        .expect(201)
                        .newId(),
                theirs.draft(customer, "4711.00"),
                invoice,
                api.post("/payments", Bodies.payment(customer, "11.00", Bodies.allocation(invoice, "11.00")))
                        .expect(201)
                        .newId(),
                firstId(api, "/bank-accounts"),
                firstId(api, "/tax-rates"),
                firstId(api, "/number-series"),
                firstId(api, "/api-tokens"));
    }

    @TestFactory
    Stream<DynamicTest> foreignIdIsAnsweredLikeAnUnknownOne() {
        return attempts().stream()
                .map(attempt -> DynamicTest.dynamicTest(attempt.what(), () -> {
                    String unknown = UUID.randomUUID().toString();
                    Answer foreign = attempt.request().of(mine.api(), attempt.id());
                    Answer nothing = attempt.request().of(mine.api(), unknown);

                    assertThat(foreign.status()).as(foreign.toString()).isEqualTo(404);
                    assertThat(foreign.bytes()).isEqualTo(nothing.bytes());
                    assertThat(comparable(foreign)).isEqualTo(comparable(nothing));
                }));
    }

    @Test
    void nothingOfTheOtherBusinessWasTouched() {
        attempts().forEach(attempt -> attempt.request().of(mine.api(), attempt.id()));

        assertThat(theirs.invoice(things.draft()).path("state").asText()).isEqualTo("DRAFT");
        assertThat(theirs.invoice(things.invoice()).path("open").asText()).isEqualTo("5595.09");
        assertThat(theirs.api().get("/payments/" + things.payment()).expect(200).field("state"))
                .isNotEqualTo("REVERSED");
        assertThat(theirs.api()
                        .get("/customers/" + things.customer())
                        .expect(200)
                        .field("name"))
                .isEqualTo("Secret buyer AG");
    }

    @Test
    void listsShowNoForeignRow() {
        mine.customer("Own buyer AG");
        for (String list : new String[] {
            "/customers",
            "/suppliers",
            "/items",
            "/invoices",
            "/payments",
            "/bank-accounts",
            "/tax-rates",
            "/number-series",
            "/members",
            "/api-tokens"
        }) {
            String text = mine.api().get(list + "?limit=200").expect(200).text();
            assertThat(text).as(list).doesNotContain("Secret").doesNotContain("4711");
            ids(theirs.api().get(list + "?limit=200").expect(200).json())
                    .forEach(id -> assertThat(text).as(list).doesNotContain(id));
        }
        assertThat(mine.api().get("/customers?q=Secret").json().path("items")).isEmpty();
        assertThat(mine.api().get("/invoices?q=Secret").json().path("items")).isEmpty();
        assertThat(mine.api()
                        .get("/invoices?customer=" + things.customer())
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(mine.api()
                        .get("/payments?customer=" + things.customer())
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void foreignReferenceInABodyIsRefusedLikeAnUnknownOne() {
        refusedAlike(id -> Bodies.draft(id, Bodies.line("Line", "1", "1.00")), "/invoices", things.customer());
        refusedAlike(id -> Bodies.payment(id, "1.00", ""), "/payments", things.customer());
        String customer = mine.customer("Own AG");
        refusedAlike(
                id -> Bodies.payment(customer, "1.00", Bodies.allocation(id, "1.00")), "/payments", things.invoice());
        String line = Bodies.line("Line", "1", "1.00");
        refusedAlike(
                id -> Bodies.draft(customer, line).replaceFirst("\\{", "{\"bankAccountId\": \"" + id + "\", "),
                "/invoices",
                things.bankAccount());
        refusedAlike(
                id -> Bodies.draft(customer, line.replaceFirst("\\{", "{\"itemId\": \"" + id + "\", ")),
                "/invoices",
                things.item());
    }

    @Test
    void cursorOfTheOtherBusinessOpensNothing() {
        theirs.customer("Secret second AG");
        String cursor = theirs.api().get("/customers?limit=1").expect(200).field("next");
        Answer page = mine.api().get("/customers?limit=200&cursor=" + cursor);

        assertThat(page.status()).isIn(200, 422);
        assertThat(page.text()).doesNotContain("Secret");
    }

    @Test
    void keysOfTwoBusinessesAreTwoKeys() {
        String key = UUID.randomUUID().toString();
        Answer other = theirs.api()
                .post("/customers", Bodies.customer("Secret keyed AG"), key)
                .expect(201);
        Answer own = mine.api()
                .post("/customers", Bodies.customer("Own keyed AG"), key)
                .expect(201);

        assertThat(own.newId()).isNotEqualTo(other.newId());
        assertThat(own.text()).doesNotContain("Secret");
    }

    @Test
    void addressOfADocumentWorksOnlyAsItWasGiven() {
        String path = URI.create(
                        theirs.invoice(things.invoice()).path("publicUrl").asText())
                .getPath();
        String own = URI.create(mine.invoice(mine.issued(mine.customer("Handle AG"), "1.00")
                                .path("id")
                                .asText())
                        .path("publicUrl")
                        .asText())
                .getPath();
        int handle = "/d/".length();
        int code = theirs.code().length();
        String crossed = own.substring(0, handle + code) + path.substring(handle + code);

        assertThat(path.substring(handle)).startsWith(theirs.code());
        assertThat(BlackBox.get(path.substring(1)).statusCode()).isEqualTo(200);
        assertThat(BlackBox.get(crossed.substring(1)).statusCode()).isEqualTo(404);
    }

    private static void refusedAlike(UnaryOperator<String> body, String path, String foreignId) {
        String unknownId = UUID.randomUUID().toString();
        Answer foreign = mine.api().post(path, body.apply(foreignId));
        Answer unknown = mine.api().post(path, body.apply(unknownId));

        assertThat(foreign.status()).as(foreign.toString()).isIn(404, 409, 422);
        assertThat(foreign.status()).isEqualTo(unknown.status());
        assertThat(foreign.text().replace(foreignId, "id"))
                .isEqualTo(unknown.text().replace(unknownId, "id"));
    }

    private static List<Attempt> attempts() {
        List<Attempt> all = new ArrayList<>();
        record("customers", things.customer(), Bodies.customer("Taken over AG"), all);
        record("suppliers", things.supplier(), Bodies.customer("Taken over AG"), all);
        record("items", things.item(), Bodies.item("Taken over", "1.00"), all);
        for (String invoice : List.of(things.draft(), things.invoice())) {
            record("invoices", invoice, Bodies.draft(mine.customer("Own AG"), Bodies.line("X", "1", "1.00")), all);
            for (String paper : List.of("pdf", "history", "evidence", "deliveries")) {
                all.add(new Attempt(
                        "GET invoice " + paper, invoice, (api, id) -> api.get("/invoices/" + id + "/" + paper)));
            }
            for (String action : List.of("issue", "send", "duplicate")) {
                all.add(new Attempt(
                        "POST invoice " + action,
                        invoice,
                        (api, id) -> api.post("/invoices/" + id + "/" + action, "{}")));
            }
        }
        String payment = things.payment();
        all.add(new Attempt("GET payment", payment, (api, id) -> api.get("/payments/" + id)));
        all.add(new Attempt("GET receipt", payment, (api, id) -> api.get("/payments/" + id + "/receipt")));
        all.add(new Attempt(
                "POST reverse",
                payment,
                (api, id) -> api.post("/payments/" + id + "/reverse", "{\"reason\": \"Mine now\"}")));
        String allocation = "{\"allocations\": [" + Bodies.allocation(things.invoice(), "1.00") + "]}";
        all.add(new Attempt(
                "POST allocations", payment, (api, id) -> api.post("/payments/" + id + "/allocations", allocation)));
        settings(all);
        for (String format : List.of("json", "pdf", "csv")) {
            all.add(new Attempt(
                    "GET statement " + format,
                    things.customer(),
                    (api, id) -> api.get("/statements?customer=" + id
                            + "&from=2026-01-01&to=2026-12-31&currency=EUR&format=" + format)));
        }
        return all;
    }

    /** Reading, changing and deleting one record. */
    private static void record(String resource, String foreignId, String body, List<Attempt> all) {
        String path = "/" + resource + "/";
        all.add(new Attempt("GET " + resource, foreignId, (api, id) -> api.get(path + id)));
        change(resource, foreignId, body, all);
    }

    private static void change(String resource, String foreignId, String body, List<Attempt> all) {
        String path = "/" + resource + "/";
        all.add(new Attempt("PUT " + resource, foreignId, (api, id) -> api.put(path + id, ANY_VERSION, body)));
        all.add(new Attempt("DELETE " + resource, foreignId, (api, id) -> api.delete(path + id, ANY_VERSION)));
    }

    private static void settings(List<Attempt> all) {
        String account = """
                {"name": "Taken", "holder": "Mine GmbH", "country": "DE", "currency": "EUR",
                 "iban": "DE89370400440532013000"}""";
        String rate = "{\"name\": \"Taken\", \"category\": \"S\", \"rate\": \"7\"}";
        String series = "{\"pattern\": \"MINE-{0000}\"}";
        change("bank-accounts", things.bankAccount(), account, all);
        change("tax-rates", things.taxRate(), rate, all);
        all.add(new Attempt(
                "PUT number-series",
                things.series(),
                (api, id) -> api.put("/number-series/" + id, ANY_VERSION, series)));
        all.add(new Attempt("DELETE token", things.token(), (api, id) -> api.deleteBlindly("/api-tokens/" + id)));
    }

    /** Headers that could tell two answers apart; ids of requests and the time are each answer's own. */
    private static String comparable(Answer answer) {
        return answer.response().headers().map().entrySet().stream()
                .filter(header -> !List.of("date", "x-request-id", "connection")
                        .contains(header.getKey().toLowerCase(Locale.ROOT)))
                .sorted(Map.Entry.comparingByKey())
                .toList()
                .toString();
    }

    private static String firstId(Api api, String list) {
        return api.get(list).expect(200).json().at("/items/0/id").asText();
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> {
            if (item.hasNonNull("id")) {
                ids.add(item.path("id").asText());
            }
        });
        return ids;
    }
}
