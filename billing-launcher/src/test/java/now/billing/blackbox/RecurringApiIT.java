package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Recurring invoices over the API, and one that makes its invoice by itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecurringApiIT {
    private static TestTenant tenant;
    private static Api api;
    private static String customer;
    private static String punctual;
    private static String dueToday;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Again GmbH");
        api = tenant.api();
        customer = tenant.customer("Every Month AG");
        punctual = tenant.customer("Due Today AG");
        String today = LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
        // up to a minute goes by before its timer looks, which the other tests need not wait for
        dueToday = api.post("/recurring", body(punctual, today)).expect(201).newId();
    }

    /** Monthly, issued by itself. */
    static String body(String customer, String startsOn) {
        return """
                {"customerId": "%s", "every": {"unit": "MONTH", "count": 1}, "startsOn": "%s", "mode": "ISSUE",
                 "draft": {"currency": "EUR", "lines": [{"description": "Rent for {month} {year}", "quantity": "1",
                   "unitPrice": "900.00", "tax": {"category": "S", "rate": "19"}}]}}""".formatted(customer, startsOn);
    }

    @Test
    void thePreviewKeepsTheDayOfTheMonth() {
        String id =
                api.post("/recurring", body(customer, "2190-01-31")).expect(201).newId();
        List<String> days = new ArrayList<>();
        JsonNode items =
                api.get("/recurring/" + id + "/preview").expect(200).json().path("items");
        items.forEach(each -> days.add(each.path("date").asText()));
        assertThat(days).hasSize(24).startsWith("2190-01-31", "2190-02-28", "2190-03-31", "2190-04-30");
        assertThat(items.at("/0/period/to").asText()).isEqualTo("2190-02-27");
        assertThat(api.get("/recurring/" + id + "/preview?n=2")
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(2);
        api.get("/recurring/" + id + "/preview?n=0").refused(422, "input.out_of_range");
    }

    @Test
    void whatComesBackCanBeSentAgain() {
        Answer made = api.post("/recurring", body(customer, "2190-01-31")).expect(201);
        Answer read = api.get("/recurring/" + made.newId()).expect(200);
        assertThat(read.json()).isEqualTo(made.json());
        String changed = read.text().replace("\"ISSUE\"", "\"DRAFT\"");
        Answer put = api.put("/recurring/" + made.newId(), read.etag(), changed).expect(200);
        assertThat(put.field("mode")).isEqualTo("DRAFT");
        assertThat(put.field("nextOn")).isEqualTo("2190-01-31");
        api.put("/recurring/" + made.newId(), read.etag(), changed).refused(412, "conflict.stale_version");
        api.delete("/recurring/" + made.newId(), put.etag()).expect(204);
        api.get("/recurring/" + made.newId()).refused(404, "not_found");
    }

    @Test
    void itIsPausedAndResumed() {
        String id =
                api.post("/recurring", body(customer, "2190-01-31")).expect(201).newId();
        Answer paused = api.post("/recurring/" + id + "/pause", "{}").expect(200);
        assertThat(paused.field("state")).isEqualTo("PAUSED");
        assertThat(paused.json().path("nextOn").isNull()).isTrue();
        assertThat(api.get("/recurring?tab=paused&customer=" + customer)
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .contains(id);
        Answer resumed = api.post("/recurring/" + id + "/resume", "{}").expect(200);
        assertThat(resumed.field("state")).isEqualTo("ACTIVE");
        assertThat(resumed.field("nextOn")).isEqualTo("2190-01-31");
    }

    @Test
    void whatIsWrongIsNamed() {
        String wrong = body(customer, "2190-01-31")
                .replace("\"count\": 1", "\"count\": 0")
                .replace("\"mode\"", "\"endsOn\": \"2189-01-01\", \"times\": 3, \"mode\"");
        assertThat(api.post("/recurring", wrong).expect(422).refusedFields())
                .contains("every.count", "times", "endsOn");
        assertThat(api.post("/recurring", body(customer, "2190-01-31").replace("\"1\"", "\"1.1234567\""))
                        .expect(422)
                        .refusedFields())
                .containsExactly("draft.lines[0].quantity");
        String due = body(customer, "2190-01-31").replace("\"EUR\"", "\"EUR\", \"dueDate\": \"2190-01-30\"");
        assertThat(api.post("/recurring", due).expect(422).refusedFields()).containsExactly("draft.dueDate");
        String over = body(customer, "2020-01-31").replace("\"mode\"", "\"times\": 3, \"mode\"");
        assertThat(api.post("/recurring", over).expect(422).refusedFields()).containsExactly("startsOn");
        assertThat(api.post("/recurring", "{}").expect(422).refusedFields()).contains("every", "startsOn", "draft");
    }

    @Test
    void nobodyLetsItDoWhatHeMayNotDo() {
        String issue = body(customer, "2190-01-31");
        String send = issue.replace("ISSUE", "SEND");
        Api writing = Tokens.with(tenant, "recurring.write");
        writing.post("/recurring", issue).refused(403, "not_allowed");
        writing.post("/recurring", issue.replace("ISSUE", "DRAFT")).expect(201);
        Api issuing = Tokens.with(tenant, "recurring.write invoice.issue");
        String id = issuing.post("/recurring", issue).expect(201).newId();
        issuing.post("/recurring", send).refused(403, "not_allowed");
        writing.post("/recurring/" + id + "/pause", "{}").expect(200);
        writing.post("/recurring/" + id + "/resume", "{}").refused(403, "not_allowed");
        issuing.post("/recurring/" + id + "/resume", "{}").expect(200);
        Tokens.with(tenant, "recurring.write invoice.issue invoice.send")
                .post("/recurring", send)
                .expect(201);
    }

    @Test
    void anotherBusinessDoesNotSeeIt() {
        String id =
                api.post("/recurring", body(customer, "2190-01-31")).expect(201).newId();
        Api other = TestTenant.create("Elsewhere GmbH").api();
        String unknown = "/recurring/01890a5d-ac96-774b-bcce-b302099a8057";
        for (String path : List.of("", "/preview", "/runs")) {
            assertThat(other.get("/recurring/" + id + path)
                            .refused(404, "not_found")
                            .text())
                    .isEqualTo(other.get(unknown + path)
                            .refused(404, "not_found")
                            .text()
                            .replace("01890a5d-ac96-774b-bcce-b302099a8057", id));
        }
        other.post("/recurring/" + id + "/pause", "{}").refused(404, "not_found");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whatIsDueTodayIsMadeByItselfAndOnce() {
        JsonNode run = Waiting.until(
                        Duration.ofMinutes(3),
                        () -> api.get("/recurring/" + dueToday + "/runs")
                                .expect(200)
                                .json()
                                .path("items"),
                        runs -> !runs.isEmpty())
                .get(0);
        assertThat(run.path("state").asText()).isEqualTo("MADE");
        JsonNode invoice = tenant.invoice(run.path("invoiceId").asText());
        assertThat(invoice.path("number").asText()).isEqualTo(run.path("number").asText());
        assertThat(invoice.at("/lines/0/description").asText())
                .startsWith("Rent for ")
                .doesNotContain("{");
        assertThat(api.get("/invoices?customer=" + punctual).expect(200).json().path("items"))
                .hasSize(1);
    }
}
