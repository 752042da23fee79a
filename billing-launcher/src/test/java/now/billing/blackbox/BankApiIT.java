package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files of banks over the API: brought, read, proposed, booked, taken back. */
class BankApiIT {
    private static TestTenant tenant;
    private static Api api;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Banking GmbH");
        api = tenant.api();
    }

    @Test
    void aFileIsReadOnceAndWhatItProposesIsBookedOnce() {
        JsonNode invoice = tenant.issued(tenant.customer("Payer AG"), "100.00");
        String id = invoice.path("id").asText();
        String file = BankFiles.statement(
                BankFiles.entry("119.00", invoice.path("number").asText()));
        String imported = read(file);
        assertThat(api.postWithoutKey("/bank-statements:import?fileName=again.xml", file)
                        .expect(202)
                        .field("id"))
                .isEqualTo(imported);
        JsonNode entry = waiting(invoice.path("number").asText());
        JsonNode proposed = entry.path("suggestions").path(0);
        assertThat(proposed.path("certainty").asText()).isEqualTo("CERTAIN");
        assertThat(proposed.path("allocations").path(0).path("documentId").asText())
                .isEqualTo(id);
        String path = "/bank-transactions/" + entry.path("id").asText();
        String body = "{\"allocations\": [{\"documentId\": \"%s\", \"amount\": \"119.00\"}]}".formatted(id);
        String key = UUID.randomUUID().toString();
        Answer matched = api.post(path + "/match", body, key).expect(200);
        assertThat(api.post(path + "/match", body, key).expect(200).text()).isEqualTo(matched.text());
        api.post(path + "/match", body).refused(409, "bank_transaction.not_open");
        assertThat(tenant.invoice(id).path("open").asText()).isEqualTo("0.00");
        assertThat(matched.field("state")).isEqualTo("MATCHED");
        api.post(path + "/undo", "{\"reason\": \"Wrong\"}").expect(200);
        assertThat(tenant.invoice(id).path("open").asText()).isEqualTo("119.00");
        int booked = api.postWithoutKey("/bank-transactions:book-certain", "")
                .expect(200)
                .json()
                .path("booked")
                .asInt();
        // taken back by a person, it is left to a person
        assertThat(booked).isZero();
        api.post(path + "/match", body).expect(200);
        assertThat(tenant.invoice(id).path("open").asText()).isEqualTo("0.00");
    }

    @Test
    void whatIsIgnoredSaysWhyAndComesBack() {
        read(BankFiles.statement(BankFiles.entry("3.33", "interest")));
        String path = "/bank-transactions/" + waiting("interest").path("id").asText();
        api.post(path + "/ignore", "{\"reason\": \"\"}").refused(422, "input.required");
        api.post(path + "/ignore", "{\"reason\": \"Interest\"}").expect(200);
        assertThat(api.get("/bank-transactions?state=IGNORED")
                        .expect(200)
                        .json()
                        .findValuesAsText("reason"))
                .contains("Interest");
        assertThat(api.post(path + "/reopen", "").expect(200).field("state")).isEqualTo("OPEN");
        api.post(path + "/reopen", "").refused(409, "bank_transaction.not_ignored");
    }

    @Test
    void aBrokenOrForeignFileLeavesNothing() {
        String whole = BankFiles.statement(BankFiles.entry("1.00", "never"));
        assertThat(failed(whole.substring(0, whole.length() - 20))).isEqualTo("bank_file.malformed");
        assertThat(failed(whole.replace("DE89370400440532013000", "DE02120300000000202051")))
                .isEqualTo("bank_file.foreign_account");
        assertThat(failed(
                        whole.replace("<Document", "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Document")))
                .isEqualTo("bank_file.doctype");
        assertThat(failed("Date;Amount\n2026-11-01;5.00")).isEqualTo("bank_file.no_statement");
        api.postWithoutKey("/bank-statements:import", "").refused(422, "bank_file.empty");
        assertThat(api.get("/bank-transactions?q=never").expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    void nobodyElseSeesOrTouchesIt() {
        String file = read(BankFiles.statement(BankFiles.entry("4.44", "ours")));
        String entry = waiting("ours").path("id").asText();
        Api other = TestTenant.create("Foreign GmbH").api();
        other.get("/bank-statements/" + file).refused(404, "not_found");
        other.get("/bank-transactions/" + entry).refused(404, "not_found");
        other.post("/bank-transactions/" + entry + "/ignore", "{\"reason\": \"x\"}")
                .refused(404, "not_found");
        other.post("/bank-statements/" + file + "/cancel", "").refused(404, "not_found");
        new Api("").get("/bank-transactions").expect(401);
        api.get("/bank-transactions?state=REPLACED").refused(422, "input.unknown_code");
        api.post("/bank-statements/" + file + "/cancel", "").refused(409, "bank_file.over");
    }

    @Test
    void whetherWhatIsCertainIsBookedByItselfIsASetting() {
        Answer first = api.get("/bank-settings").expect(200);
        assertThat(first.json().path("bookCertain").asBoolean()).isFalse();
        api.putBlindly("/bank-settings", "{\"bookCertain\": true}").expect(428);
        Answer on = api.put("/bank-settings", first.etag(), "{\"bookCertain\": true}")
                .expect(200);
        api.put("/bank-settings", first.etag(), "{\"bookCertain\": true}").refused(412, "conflict.stale_version");
        api.put("/bank-settings", on.etag(), "{\"bookCertain\": false}").expect(200);
    }

    private static String failed(String file) {
        String id =
                api.postWithoutKey("/bank-statements:import", file).expect(202).field("id");
        JsonNode over = BankFiles.over(api, id);
        assertThat(over.path("state").asText()).isEqualTo("FAILED");
        return over.path("problem").asText();
    }

    private static String read(String file) {
        String id = api.postWithoutKey("/bank-statements:import?fileName=november.xml", file)
                .expect(202)
                .field("id");
        assertThat(BankFiles.over(api, id).path("state").asText()).isEqualTo("DONE");
        return id;
    }

    private static JsonNode waiting(String said) {
        JsonNode items =
                api.get("/bank-transactions?q=" + said).expect(200).json().path("items");
        assertThat(items).hasSize(1);
        return items.path(0);
    }
}
