package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.blackbox.stated.Kind;
import now.billing.blackbox.stated.StatedInvoice;
import now.billing.blackbox.stated.StatedTerm;
import now.billing.blackbox.stated.TestSuite;
import now.billing.fixtures.CorpusCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The frozen record has a place for every business term of EN 16931: every invoice of a public test suite that uses
 * them all is typed into the API, issued, and each term of its file is found again in the record.
 */
class SemanticModelApiIT {
    /** Given by us: the number, the specification of the file that is written later, and the number of a line. */
    private static final Set<String> OURS = Set.of("BT-1", "BT-24", "BT-126");

    private static final Map<String, String> ACCOUNTS = new HashMap<>();

    private static TestTenant tenant;
    private static Set<String> inexact;
    private static int cases;

    @BeforeAll
    static void found() {
        Optional<List<CorpusCase>> known = CorpusCase.all();
        assumeTrue(
                known.isPresent() && TestSuite.files().isPresent(),
                "The corpus (shared/corpora/einvoice) is not on this machine");
        inexact = known.orElseThrow().stream()
                .filter(each -> !each.exact())
                .map(CorpusCase::file)
                .collect(Collectors.toSet());
        tenant = TestTenant.create("Semantic GmbH");
    }

    @TestFactory
    Stream<DynamicTest> everyTermOfTheSuiteIsFoundInTheRecord() {
        List<Path> files = TestSuite.files().orElseThrow();
        assertThat(files).hasSizeGreaterThanOrEqualTo(63);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> issue(file)));
    }

    private static void issue(Path file) {
        StatedInvoice invoice = StatedInvoice.read(file);
        JsonNode stated = invoice.json();
        assumeTrue(!stated.path("typeCode").asText().equals("381"), "not yet a kind: a credit note (381)");
        RecordTerms record = new RecordTerms(record(stated), stated.path("taxes"));
        boolean exact = inexact.stream().noneMatch(file.toString()::endsWith);

        assertThat(lost(invoice, record, exact))
                .as("terms of the file that the record has not")
                .isEmpty();
    }

    private static List<String> lost(StatedInvoice invoice, RecordTerms record, boolean exact) {
        List<String> lost = new ArrayList<>();
        for (StatedTerm term : invoice.terms()) {
            String found = record.found(term);
            boolean counts = !OURS.contains(term.id()) && (exact || term.kind() != Kind.AMOUNT);
            if (counts && !found.equals(term.plain())) {
                lost.add("%s %s: \"%s\", in the record \"%s\""
                        .formatted(term.id(), term.pointer(), shortened(term.plain()), shortened(found)));
            }
        }
        return lost;
    }

    private static String shortened(String text) {
        int most = 80;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /** Types and issues the invoice; its frozen record. */
    private static JsonNode record(JsonNode stated) {
        Api api = tenant.api();
        StatedBodies bodies = new StatedBodies(stated);
        Answer organization = api.get("/organization").expect(200);
        api.put("/organization", organization.etag(), bodies.organization(organization.json()))
                .expect(200);
        series();
        String customer = api.post("/customers", bodies.customer()).expect(201).newId();
        List<String> accounts = bodies.accounts().stream()
                .map(body -> ACCOUNTS.computeIfAbsent(
                        body,
                        each -> api.post("/bank-accounts", each).expect(201).newId()))
                .toList();
        String id = api.post("/invoices", bodies.draft(customer, accounts))
                .expect(201)
                .newId();
        api.post("/invoices/" + id + "/issue", "{}").expect(200);
        return frozen(id);
    }

    /** Cases are of different years in no order; each counts for itself. */
    private static void series() {
        Api api = tenant.api();
        for (JsonNode series : api.get("/number-series").expect(200).json().path("items")) {
            if (series.path("kind").asText().equals("INVOICE")) {
                String etag = '"' + series.path("version").asText() + '"';
                String pattern = "{\"pattern\": \"CASE%d-{0}\", \"nextValue\": 1}".formatted(++cases);
                api.put("/number-series/" + series.path("id").asText(), etag, pattern)
                        .expect(200);
            }
        }
    }

    private static JsonNode frozen(String id) {
        List<String> found = new ArrayList<>();
        AdminLogin.use(connection -> {
            String sql = "select canonical from t_" + tenant.code() + ".issued_record where document_id = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, UUID.fromString(id));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString("canonical"));
                    }
                }
            }
        });
        assertThat(found).hasSize(1);
        JsonNode record = Answer.parse(found.get(0));
        record.path("documents").forEach(each -> fill(each.path("file")));
        return record;
    }

    /** The record names the content of a file by its digest. */
    private static void fill(JsonNode file) {
        if (file instanceof ObjectNode named) {
            AdminLogin.use(connection -> {
                String sql = "select translate(encode(content, 'base64'), E'\\n', '') as content from t_"
                        + tenant.code() + ".file_content where digest = ?";
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setString(1, file.path("digest").asText());
                    try (ResultSet rows = statement.executeQuery()) {
                        assertThat(rows.next()).isTrue();
                        named.put("content", rows.getString("content"));
                    }
                }
            });
        }
    }
}
