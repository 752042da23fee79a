package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reminders over the API: their levels, what is due, what would be said, what was sent, and the fee. */
class ReminderApiIT {
    private static final int LATE = 40;

    private static TestTenant tenant;
    private static Api api;
    private static String customer;

    @BeforeAll
    static void turnOn() {
        tenant = TestTenant.create("Patient GmbH");
        api = tenant.api();
        customer = tenant.customer("Late AG");
        JsonNode levels = api.get("/reminder-levels").expect(200).json().path("items");
        assertThat(levels).hasSize(3);
        for (JsonNode level : levels) {
            String id = level.path("id").asText();
            api.put("/reminder-levels/" + id, "\"1\"", level(level.path("days").asInt(), "5.00"))
                    .expect(200);
        }
        Answer off = api.get("/reminder-settings").expect(200);
        assertThat(off.json().path("enabled").asBoolean()).isFalse();
        api.put("/reminder-settings", off.etag(), "{\"enabled\": true}").expect(200);
        api.put("/reminder-settings", off.etag(), "{\"enabled\": true}").refused(412, "conflict.stale_version");
    }

    private static String level(int days, String fee) {
        return "{\"days\": %d, \"fee\": \"%s\", \"automatic\": false}".formatted(days, fee);
    }

    private static String overdue() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        String draft = """
                {"customerId": "%s", "issueDate": "%s", "dueDate": "%s", "currency": "EUR",
                 "lines": [{"description": "Work", "quantity": "1", "unitPrice": "100.00",
                   "tax": {"category": "S", "rate": "19"}}]}""".formatted(customer, today.minusDays(LATE + 10), today.minusDays(LATE));
        String id = api.post("/invoices", draft).expect(201).newId();
        api.post("/invoices/" + id + "/issue", "{}").expect(200);
        return id;
    }

    /** What the receiver sees. */
    private static String publicPage(String invoice) {
        String address = tenant.invoice(invoice).path("publicUrl").asText();
        return BlackBox.get(URI.create(address).getPath().substring(1)).body();
    }

    private static String send(String invoice, String expected) {
        return "{\"invoiceId\": \"%s\", \"expected\": \"%s\"}".formatted(invoice, expected);
    }

    @Test
    void whatIsShownIsSentOnceAndItsFeeIsOwedUntilItIsWaived() {
        String invoice = overdue();
        assertThat(api.get("/reminders/due?customer=" + customer)
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("invoiceId"))
                .contains(invoice);
        JsonNode shown = api.get("/reminders/due/" + invoice).expect(200).json();
        assertThat(shown.path("open").asText()).isEqualTo("119.00");
        assertThat(shown.path("total").asText()).isEqualTo("124.00");
        assertThat(shown.path("level").asInt()).isEqualTo(1);
        String body = send(invoice, shown.path("expected").asText());
        api.post("/reminders", send(invoice, "0".repeat(64))).refused(409, "reminder.changed");
        String key = UUID.randomUUID().toString();
        Answer made = api.post("/reminders", body, key).expect(201);
        assertThat(api.post("/reminders", body, key).expect(201).text()).isEqualTo(made.text());
        api.post("/reminders", body).refused(409, "reminder.once_a_day");
        api.get("/reminders/due/" + invoice).refused(409, "reminder.once_a_day");
        assertThat(made.field("text")).isEqualTo(shown.path("text").asText());
        String id = made.newId();
        byte[] letter = api.get("/reminders/" + id + "/pdf").expect(200).bytes();
        assertThat(new String(letter, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(tenant.invoice(invoice).path("open").asText()).isEqualTo("124.00");
        assertThat(publicPage(invoice))
                .containsPattern("124\\.00")
                .containsPattern("late fee of [^<]*5\\.00")
                .doesNotContain("119.00 is still open");
        String reason = "{\"reason\": \"Goodwill\"}";
        assertThat(api.post("/reminders/" + id + "/waive", reason)
                        .expect(200)
                        .json()
                        .path("feeWaived")
                        .asBoolean())
                .isTrue();
        api.post("/reminders/" + id + "/waive", reason).refused(409, "late_fee.already_waived");
        assertThat(publicPage(invoice)).doesNotContain("late fee");
        assertThat(tenant.invoice(invoice).path("open").asText()).isEqualTo("119.00");
        assertThat(api.get("/invoices/" + invoice + "/history")
                        .expect(200)
                        .json()
                        .findValuesAsText("what"))
                .contains("REMINDED", "FEE_WAIVED");
    }

    @Test
    void nobodyIsRemindedWhereThatIsStopped() {
        String invoice = overdue();
        api.post(
                        "/reminder-holds",
                        "{\"invoiceId\": \"%s\", \"stopped\": true, \"reason\": \"Disputed\"}".formatted(invoice))
                .expect(201);
        api.get("/reminders/due/" + invoice).refused(409, "reminder.invoice_held");
        api.post("/reminder-holds", "{\"invoiceId\": \"%s\", \"stopped\": false}".formatted(invoice))
                .expect(201);
        assertThat(api.get("/reminder-holds?invoice=" + invoice)
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(2);
        api.get("/reminders/due/" + invoice).expect(200);
        api.post("/reminder-holds", "{\"stopped\": true}").expect(422);
        api.get("/reminder-holds").expect(422);
    }

    @Test
    void levelsHaveLimitsAndVersions() {
        Answer made = api.post("/reminder-levels", level(99, "1.00")).expect(201);
        String path = "/reminder-levels/" + made.newId();
        api.post("/reminder-levels", level(99, "1.00")).refused(409, "input.duplicate");
        assertThat(api.post("/reminder-levels", level(0, "-1.00")).expect(422).refusedFields())
                .contains("days", "fee");
        assertThat(api.post("/reminder-levels", "{\"days\": 98, \"subject\": \"%s\"}".formatted("x".repeat(201)))
                        .expect(422)
                        .refusedFields())
                .containsExactly("subject");
        api.putBlindly(path, level(98, "1.00")).expect(428);
        Answer changed = api.put(path, made.etag(), level(98, "2.00")).expect(200);
        api.put(path, made.etag(), level(97, "2.00")).refused(412, "conflict.stale_version");
        api.delete(path, changed.etag()).expect(204);
        api.get(path).refused(404, "not_found");
    }

    @Test
    void othersSeeAndDoNothing() {
        String invoice = overdue();
        Api reading = Tokens.with(tenant, "reminder.read");
        String expected = reading.get("/reminders/due/" + invoice).expect(200).field("expected");
        reading.post("/reminders", send(invoice, expected)).refused(403, "not_allowed");
        reading.post("/reminder-levels", level(80, "1.00")).refused(403, "not_allowed");
        Api selling = Tokens.with(tenant, "invoice.read");
        selling.get("/reminders").refused(403, "not_allowed");
        selling.get("/reminder-levels").refused(403, "not_allowed");
        Api foreign = TestTenant.create("Curious GmbH").api();
        foreign.get("/reminders/due/" + invoice).refused(404, "not_found");
        foreign.post("/reminder-holds", "{\"customerId\": \"%s\", \"stopped\": true}".formatted(customer))
                .refused(404, "not_found");
        foreign.get("/reminders/" + UUID.randomUUID()).refused(404, "not_found");
    }
}
