package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files inside documents (BG-24): given and answered whole, kept once, known by their digests in between. */
class EmbeddedFilesApiIT {
    private static final int MEGABYTE = 1024 * 1024;

    private static TestTenant tenant;
    private static Api api;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Filing GmbH");
        api = tenant.api();
    }

    @Test
    void aFileIsAnsweredWholeAndKeptInNoAnswer() {
        byte[] pdf = pdf(300_000);
        String body = body("a.pdf", "\"type\": \"application/pdf\", \"content\": \"" + base64(pdf) + "\"");
        String key = UUID.randomUUID().toString();
        Answer created = api.post("/invoices", body, key).expect(201);
        JsonNode file = file(created);
        assertThat(file.path("content").asText()).isEqualTo(base64(pdf));
        assertThat(file.path("size").asInt()).isEqualTo(pdf.length);
        Contract.served()
                .holdsFor(
                        "GET /invoices/{id}",
                        api.get("/invoices/" + created.newId()).expect(200));
        assertThat(api.post("/invoices", body, key).expect(201).json()).isEqualTo(created.json());
        assertThat(longest("select max(length(body)) from %s.idempotency_record"))
                .isLessThan(10_000);
        assertThat(longest("select max(length(more::text)) from %s.document")).isLessThan(1_000);
    }

    @Test
    void aDigestStandsForAContentThatIsKnown() {
        byte[] pdf = pdf(1_000);
        String content = "\"type\": \"application/pdf\", \"content\": \"" + base64(pdf) + "\"";
        String digest = file(api.post("/invoices", body("a.pdf", content)).expect(201))
                .path("digest")
                .asText();
        String known = "\"type\": \"application/pdf\", \"digest\": \"" + digest + "\"";
        Answer again = api.post("/invoices", body("b.pdf", known)).expect(201);
        assertThat(file(again).path("content").asText()).isEqualTo(base64(pdf));
        Answer issued = api.post("/invoices/" + again.newId() + "/issue", "{}").expect(200);
        assertThat(file(issued).path("content").asText()).isEqualTo(base64(pdf));
        TestTenant other = TestTenant.create("Other Filing GmbH");
        ObjectNode foreign = (ObjectNode) Answer.parse(body("b.pdf", known));
        foreign.putNull("customerId");
        assertThat(other.api().post("/invoices", foreign.toString()).expect(422).refusedFields())
                .contains("documents[0].file.digest");
    }

    @Test
    void whatIsTooLargeOrNotWhatItSaysIsRefused() {
        String csv = "\"type\": \"text/csv\", \"content\": \"" + base64(pdf(100)) + "\"";
        assertThat(api.post("/invoices", body("a.csv", csv)).expect(422).refusedFields())
                .contains("documents[0].file.type");
        String large = "\"type\": \"application/pdf\", \"content\": \"" + base64(pdf(3 * MEGABYTE + 1)) + "\"";
        assertThat(api.post("/invoices", body("a.pdf", large)).expect(422).refusedFields())
                .contains("documents");
        assertThat(api.post("/invoices", body("a.pdf", "\"type\": \"application/pdf\""))
                        .expect(422)
                        .refusedFields())
                .contains("documents[0].file.content");
    }

    private static JsonNode file(Answer answer) {
        return answer.json().at("/documents/0/file");
    }

    private static String body(String name, String more) {
        String customer =
                api.post("/customers", Bodies.customer("Filed AG")).expect(201).newId();
        return """
                {"customerId": "%s", "currency": "EUR", "lines": [{"description": "Work", "quantity": "1",
                 "unitPrice": "10.00", "tax": {"category": "S", "rate": "19"}}],
                 "documents": [{"reference": "A", "file": {"name": "%s", %s}}]}""".formatted(customer, name, more);
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static int longest(String sql) {
        List<Integer> found = new ArrayList<>();
        AdminLogin.use(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.formatted("t_" + tenant.code()));
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                found.add(rows.getInt(1));
            }
        });
        return found.get(0);
    }
}
