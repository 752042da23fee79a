package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in an address, a header or a body, it is answered with a refusal of the caller, never as our fault. */
class GarbageApiIT {
    /** As they stand in an address. */
    static final List<String> GARBAGE = List.of(
            "",
            "%00",
            "a%00b",
            "%0A",
            "%FF",
            "%ED%A0%80",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "-1",
            "0",
            "99999999999999999999",
            "1e999999999",
            "%2B999999999-12-31",
            "-999999999-01-01",
            "x".repeat(3_000),
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "%27%22%3C%3E%5C",
            "%25",
            "..%2F..",
            "null");

    static final String UNIT = "\u0000";

    private static TestTenant tenant;
    private static String customer;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Garbage GmbH");
        customer = tenant.customer("Buyer");
    }

    @Test
    void noParameterOfTheContractIsOurFault() {
        JsonNode root = Contract.served().root();
        int[] asked = {0};
        root.path("paths").properties().forEach(path -> {
            String at = path.getKey().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            JsonNode get = path.getValue().path("get");
            for (JsonNode parameter : get.path("parameters")) {
                JsonNode described = parameter.has("$ref")
                        ? root.at(parameter.path("$ref").asText().substring(1))
                        : parameter;
                if (described.path("in").asText().equals("query")) {
                    String name = described.path("name").asText();
                    for (String value : GARBAGE) {
                        String query = complete(at, name, customer) + name + "=" + value;
                        refusedOrAnswered(at + "?" + query);
                        refusedOrAnswered(at + "?" + query + "&" + name + "=x");
                        asked[0]++;
                    }
                }
            }
            if (path.getKey().contains("{") && !get.isMissingNode()) {
                GARBAGE.forEach(value -> refusedOrAnswered(path.getKey().replaceAll("\\{\\w+}", value)));
            }
        });
        assertThat(asked[0]).isGreaterThan(300);
    }

    /** The other parameters that a statement cannot do without. */
    static String complete(String path, String wrong, String customer) {
        if (!path.endsWith("/statements")) {
            return "";
        }
        return Map.of("customer", customer, "from", "2026-01-01", "to", "2026-02-01").entrySet().stream()
                .filter(each -> !each.getKey().equals(wrong))
                .map(each -> each.getKey() + "=" + each.getValue() + "&")
                .collect(Collectors.joining());
    }

    private static void refusedOrAnswered(String path) {
        HttpResponse<String> answer = send(request(path).GET());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "+10000-01-01", "x", ""})
    void noCursorOfOurFormIsOurFault(String value) {
        String page = tenant.api().get("/invoices?sort=issued&limit=1").text();
        for (String order :
                new String[] {"documents issued", "documents -issued", "invoices issued", "overviews issued"}) {
            String plain = order + "|" + UUID.randomUUID() + value;
            String cursor =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
            assertThat(tenant.api()
                            .get("/invoices?sort=issued&cursor=" + cursor)
                            .status())
                    .as(page)
                    .isEqualTo(422);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept-Language | de;q=abc",
                "Accept-Language | ;;;",
                "Accept-Language | x-y-z-0-\u00e4",
                "Accept | garbage",
                "Accept | a/b;q=x",
                "Content-Type | application/json; charset=foo",
                "Content-Type | application/json; charset=utf-16",
                "Content-Type | garbage",
                "Content-Type | application/json; charset=",
                "Idempotency-Key | m\u00fcller",
                "If-Match | \"x",
                "If-None-Match | \u00fc",
                "Authorization | Basic x",
                "Authorization | Bearer \u00fc",
                "Cookie | sid=\u00fc; sid=",
                "X-Request-Id | \u00fc"
            })
    void noHeaderIsOurFault(String name, String value) {
        HttpResponse<String> posted = send(
                request("/api/v1/customers").setHeader(name, value).POST(BodyPublishers.ofString("{\"surprise\": 1}")));
        assertThat(posted.statusCode())
                .as(name + ": " + value + " " + posted.body())
                .isBetween(400, 499);
        HttpResponse<String> got = send(request("/api/v1/customers/" + UUID.randomUUID())
                .setHeader(name, value)
                .GET());
        assertThat(got.statusCode()).as(name + ": " + value + " " + got.body()).isBetween(400, 499);
    }

    @Test
    void bytesThatAreNoTextAreRefusedAndNothingIsStored() {
        for (byte[] bad : new byte[][] {
            {(byte) 0xe4},
            {(byte) 0xe2, (byte) 0x82},
            {(byte) 0xc0, (byte) 0xaf},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80}
        }) {
            byte[] head = "{\"name\": \"Bad ".getBytes(StandardCharsets.UTF_8);
            byte[] tail = "\"}".getBytes(StandardCharsets.UTF_8);
            byte[] body = new byte[head.length + bad.length + tail.length];
            System.arraycopy(head, 0, body, 0, head.length);
            System.arraycopy(bad, 0, body, head.length, bad.length);
            System.arraycopy(tail, 0, body, head.length + bad.length, tail.length);
            HttpResponse<String> answer = send(request("/api/v1/customers").POST(BodyPublishers.ofByteArray(body)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("input.malformed");
        }
        assertThat(tenant.api().get("/customers?q=Bad").json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00\\ud800", "x\\ud83d"})
    void whatNoTextHoldsIsRefused(String text) {
        for (String body : new String[] {
            "{\"name\": \"" + text + "\"}", "{\"" + text + "\": 1}", "{\"name\": \"A\", \"notes\": \"" + text + "\"}"
        }) {
            assertThat(tenant.api().post("/customers", body).status()).as(body).isEqualTo(422);
        }
        String draft = Bodies.draft(customer, Bodies.line(text, "1", "1.00"));
        tenant.api().post("/invoices", draft).refused(422, "text.forbidden_character");
        tenant.api().postWithoutKey("/invoices:calculate", draft).expect(422);
        Answer issued = tenant.api().post("/set-up", "{\"token\": \"" + text + "\"}");
        assertThat(issued.status()).isEqualTo(422);
    }

    @Test
    void anAnonymousBodyOfNothingsCostsNothing() {
        Api anybody = new Api("");
        String nothings = "{\"a\": [" + "{},".repeat(20_000) + "{}]}";
        long began = System.nanoTime();
        anybody.postWithoutKey("/set-up", nothings).refused(422, "input.too_many");
        String unknown =
                IntStream.range(0, 5_000).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
        anybody.postWithoutKey("/set-up", unknown).refused(404, "not_found");
        assertThat((System.nanoTime() - began) / 1_000_000).as("milliseconds").isLessThan(2_000);
        anybody.postWithoutKey("/set-up", "[" + "1,".repeat(40_000) + "1]").refused(413, "input.too_large");
    }

    @Test
    void aBodyOfFaultsListsAHundred() {
        String lines = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"quantity\": \"x\", \"unitPrice\": \"y\", \"surprise\": 1}")
                .collect(Collectors.joining(","));
        Answer refused = tenant.api().post("/invoices", Bodies.draft(customer, lines));
        assertThat(refused.expect(422).refusedFields()).hasSize(100);
        String long1 = "x".repeat(100_000);
        Answer echoed = tenant.api().post("/invoices", Bodies.draft(long1, Bodies.line("Line", long1, long1)));
        assertThat(echoed.expect(422).bytes()).hasSizeLessThan(20_000);
    }

    /** Each of these patterns goes one call deeper for each part. */
    @Test
    void noPatternIsLedToTheEndOfTheStack() {
        Api api = tenant.api();
        String labels = "a.".repeat(30_000) + "de";
        for (String field : new String[] {"website", "phone", "email", "language", "currency", "defaultTerms"}) {
            assertThat(api.post("/customers", "{\"name\": \"A\", \"" + field + "\": \"x@" + labels + "\"}")
                            .status())
                    .as(field)
                    .isEqualTo(422);
            assertThat(api.post("/customers", "{\"name\": \"A\", \"" + field + "\": \"" + labels + "\"}")
                            .status())
                    .as(field)
                    .isEqualTo(422);
        }
        String parts = "VATEX-EU" + "-A1".repeat(30_000);
        api.post(
                        "/tax-rates",
                        "{\"name\": \"Free\", \"category\": \"E\", \"rate\": \"0\", \"exemptionCode\": \"" + parts
                                + "\"}")
                .expect(422);
        String tag = "en" + "-abc".repeat(10_000);
        new Api("")
                .postWithoutKey("/set-up", """
                        {"token": "%s", "email": "o@example.test", "displayName": "Owner", "password": "Kq7-%s",
                         "organizationName": "A", "country": "DE", "language": "%s"}""".formatted(SetUpLink.create(), UUID.randomUUID(), tag))
                .expect(422);
    }

    @Test
    void withoutATokenNothingOfTheBodyIsAwaited() throws Exception {
        try (java.net.Socket socket =
                new java.net.Socket(BlackBox.url("").getHost(), BlackBox.url("").getPort())) {
            socket.setSoTimeout(5_000);
            String head = "POST /api/v1/invoices HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 5000000\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, answer.length))
                    .isEqualTo(answer.length);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
        }
    }

    private static HttpRequest.Builder request(String path) {
        String secret = tenant.api().token();
        return HttpRequest.newBuilder(URI.create(BlackBox.url("").toString().replaceAll("/$", "")
                        + (path.startsWith("/api/") ? path : "/api/v1" + path)))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Authorization", "Bearer " + secret);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return BlackBox.send(request.build());
    }
}
