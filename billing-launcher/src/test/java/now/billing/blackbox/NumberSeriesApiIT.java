package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Patterns may change at any time, no number is given twice, and every refusal names a way out that works. */
class NumberSeriesApiIT {
    private static final LocalDate TODAY = Bodies.today();
    private static final int YEAR = TODAY.getYear() % 100;

    private TestTenant tenant;
    private Api api;
    private String customer;

    @BeforeEach
    void found() {
        tenant = TestTenant.create("Counting GmbH");
        api = tenant.api();
        customer = tenant.customer("Numbered AG");
    }

    @Test
    void theUsualPatternIsInTheLanguageOfTheDocuments() {
        assertThat(series().path("pattern").asText()).isEqualTo("INV-{yyyy}-{0000}");
        speak("de");
        assertThat(series().path("pattern").asText()).isEqualTo("RE-{yyyy}-{0000}");
        speak("fr");
        assertThat(series().path("pattern").asText()).isEqualTo("FA-{yyyy}-{0000}");
        assertThat(issue(TODAY)).isEqualTo("FA-" + TODAY.getYear() + "-0001");
        speak("en");
        assertThat(series().path("pattern").asText())
                .as("a series that counts stays")
                .isEqualTo("FA-{yyyy}-{0000}");
    }

    @Test
    void aPatternThatCountsForEverCanBeChanged() {
        take("3{0}", 1);
        assertThat(issue(TODAY)).isEqualTo("31");
        take("4{0}", 1);
        assertThat(issue(TODAY)).isEqualTo("41");
        take("3{0}", 2);
        assertThat(issue(TODAY)).as("goes on where it stood").isEqualTo("32");
    }

    @Test
    void theNumberThatTwoPatternsShareIsAvoidedByTheStartThatIsNamed() {
        String lastYears = "RE" + (YEAR - 1) + "1";
        int place = (YEAR - 1) * 10 + 1;
        take("RE{yy}{0}", 1);
        assertThat(issue(TODAY.minusYears(1))).isEqualTo(lastYears);
        Answer refused = put("RE{0}", null, place - 1).refused(409, "series.would_repeat");
        assertThat(refused.message("nextValue")).contains(lastYears, "at " + (place + 1));
        take("RE{0}", place + 1);
        assertThat(issue(TODAY)).isEqualTo("RE" + (place + 1));
        Answer back = put("RE{yy}{0}", null, 1).expect(409);
        String way = way(back.message(back.refusedFields().get(0)));
        take(way, 1);
        assertThat(issue(TODAY)).isNotBlank();
    }

    @Test
    void aSeriesThatIsBlockedByALateDateHasAWayOut() {
        take("R-{0}", 1);
        LocalDate late = TODAY.plusDays(40);
        String draft = draft(late);
        Answer asked = api.post("/invoices/" + draft + "/issue", "{}").refused(409, "issue.date_ahead");
        assertThat(asked.message("issueDate")).contains(late.toString(), "40", "date_ahead");
        assertThat(tenant.invoice(draft).path("number").isNull()).isTrue();
        api.post("/invoices/" + draft + "/issue", "{\"confirm\": [\"date_ahead\"]}")
                .expect(200);

        String today = draft(TODAY);
        Answer blocked = api.post("/invoices/" + today + "/issue", "{}").refused(409, "series.date_before_last");
        take(way(blocked.message("issueDate")), 1);
        api.post("/invoices/" + today + "/issue", "{}").expect(200);
    }

    @Test
    void threeDaysAheadAreNotAskedForAndMoreThanAYearIsRefused() {
        assertThat(issue(TODAY.plusDays(3))).isNotBlank();
        api.post("/invoices/" + draft(TODAY.plusDays(4)) + "/issue", "{}").refused(409, "issue.date_ahead");
        api.post("/invoices/" + draft(TODAY.plusDays(366)) + "/issue", "{}").refused(409, "issue.date_ahead");
        api.post("/invoices/" + draft(TODAY.plusDays(367)) + "/issue", "{\"confirm\": [\"date_ahead\"]}")
                .refused(422, "issue.date_too_far_ahead");
        api.post("/invoices/" + draft(TODAY) + "/issue", "{\"confirm\": [\"whatever\"]}")
                .refused(422, "input.unknown_code");
    }

    @Test
    void aCounterStartsAgainEachMonthWhereItIsTold() {
        put("{yyyy}{MM}-{00}", "MONTH", 1).expect(200);
        LocalDate lastMonth = TODAY.minusMonths(1);
        assertThat(issue(lastMonth)).isEqualTo("%d%02d-01".formatted(lastMonth.getYear(), lastMonth.getMonthValue()));
        assertThat(issue(TODAY)).isEqualTo("%d%02d-01".formatted(TODAY.getYear(), TODAY.getMonthValue()));
        assertThat(issue(TODAY)).endsWith("-02");
        put("M{0}", "MONTH", 1).refused(422, "series.pattern_period_missing");
        assertThat(series().path("reset").asText()).isEqualTo("MONTH");
    }

    @Test
    void aCounterIsRaisedOnceAndNeverLowered() {
        take("A-{0}", 100);
        assertThat(issue(TODAY)).isEqualTo("A-100");
        Answer raised = put("A-{0}", null, 500).refused(409, "series.already_started");
        take(way(raised.text()), 500);
        assertThat(issue(TODAY)).endsWith("500");
        take("A-{0}", 101);
        Answer lowered = put("A-{0}", null, 50).refused(422, "series.counted_on");
        assertThat(lowered.message("nextValue")).contains("101");
    }

    private String issue(LocalDate date) {
        return api.post("/invoices/" + draft(date) + "/issue", "{}").expect(200).field("number");
    }

    private String draft(LocalDate date) {
        String body = Bodies.draft(customer, Bodies.line("Line", "1", "10.00"))
                .replaceFirst("\\{", "{\"issueDate\": \"" + date + "\", ");
        return api.post("/invoices", body).expect(201).newId();
    }

    private JsonNode series() {
        for (JsonNode each : api.get("/number-series").expect(200).json().path("items")) {
            if (each.path("kind").asText().equals("INVOICE")) {
                return each;
            }
        }
        throw new AssertionError("no series of invoices");
    }

    private void take(String pattern, int nextValue) {
        put(pattern, null, nextValue).expect(200);
    }

    private Answer put(String pattern, String reset, int nextValue) {
        JsonNode now = series();
        String resets = reset == null ? "" : "\"reset\": \"" + reset + "\", ";
        return api.put(
                "/number-series/" + now.path("id").asText(),
                '"' + now.path("version").asText() + '"',
                "{\"pattern\": \"%s\", %s\"nextValue\": %d}".formatted(pattern, resets, nextValue));
    }

    /** The pattern that a refusal names. */
    private static String way(String message) {
        int counter = message.lastIndexOf("{0");
        int from = message.lastIndexOf(' ', counter) + 1;
        return message.substring(from, message.indexOf('}', counter) + 1);
    }

    private void speak(String language) {
        Answer before = api.get("/organization").expect(200);
        api.put(
                        "/organization",
                        before.etag(),
                        before.text().replaceFirst("\"language\":\"..\"", "\"language\":\"" + language + "\""))
                .expect(200);
    }
}
