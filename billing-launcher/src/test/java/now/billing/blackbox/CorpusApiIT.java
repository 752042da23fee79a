package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import now.billing.fixtures.CorpusCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Real invoices that nobody here wrote: every case of the public corpus goes from draft over issue to paper. Parties are
 * invented, the date is today's; the totals of the API, of the receiver's page and of the paper are what the issuer stated,
 * or differ where the corpus itself says that they do not follow from its lines.
 */
class CorpusApiIT {
    private static final Map<String, String> STATED_NAMES = statedNames();

    private static TestTenant tenant;
    /** Has no VAT identifier: BR-O-02 wants none beside lines that are not subject to VAT. */
    private static TestTenant unregistered;

    private static Optional<List<CorpusCase>> corpus;

    @BeforeAll
    static void found() {
        corpus = CorpusCase.all();
        assumeTrue(corpus.isPresent(), "The corpus (shared/corpora/einvoice/cases.json) is not on this machine");
        tenant = TestTenant.create("Corpus GmbH");
        unregistered = TestTenant.create("Unregistered GmbH");
        Answer organization = unregistered.api().get("/organization").expect(200);
        ObjectNode changed = (ObjectNode) organization.json();
        changed.putArray("taxIds").addObject().put("scheme", "TAX").put("value", "12/345/67890");
        unregistered
                .api()
                .put("/organization", organization.etag(), changed.toString())
                .expect(200);
    }

    @TestFactory
    Stream<DynamicTest> everyInvoiceOfTheCorpusIsIssuedToTheCent() {
        List<CorpusCase> cases = corpus.orElseThrow();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(63);
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.file(), () -> issue(one)));
    }

    private static void issue(CorpusCase one) {
        boolean subject =
                one.input().path("lines").findValuesAsText("category").stream().noneMatch("O"::equals);
        Api api = (subject ? tenant : unregistered).api();
        String customer =
                api.post("/customers", buyer(one, subject)).expect(201).newId();
        String path = "/invoices/"
                + api.post("/invoices", CorpusBody.of(one, customer))
                        .expect(201)
                        .newId();
        JsonNode draft = api.get(path).expect(200).json();
        JsonNode issued = api.post(path + "/issue", "{}").expect(200).json();
        String paper = Pdf.text(api.get(path + "/pdf").expect(200).bytes());
        String page = BlackBox.get(
                        URI.create(issued.path("publicUrl").asText()).getPath().substring(1))
                .body();

        assertThat(issued.path("totals")).isEqualTo(draft.path("totals"));
        assertThat(differences(one, issued))
                .as("differences that the corpus does not name")
                .isEmpty();
        assertThat(paper).contains(issued.path("number").asText());
        for (String printed : List.of("gross", "payable")) {
            assertThat(paper).contains(Pdf.euros(issued.at("/totals/" + printed).asText()));
        }
        for (JsonNode group : issued.path("taxes")) {
            assertThat(paper).contains(Pdf.euros(group.path("tax").asText()));
        }
        // What is in the receiver's favour is told without a sign.
        assertThat(page)
                .contains(Pdf.euros(issued.at("/totals/payable").asText().replace("-", "")));
    }

    /** Totals that are not as stated, without those that the corpus gives as its own. */
    private static List<String> differences(CorpusCase one, JsonNode issued) {
        List<String> found = new ArrayList<>();
        STATED_NAMES.forEach((ours, stated) -> {
            String made = issued.at("/totals/" + ours).asText();
            String wanted = one.expected(stated).plain();
            if (!made.equals(wanted) && !known(one, stated + " " + made + " vs " + wanted)) {
                found.add(stated + " " + made + " vs " + wanted);
            }
        });
        for (JsonNode stated : one.expected().path("vatBreakdown")) {
            String wanted = one.money(stated.path("tax")).plain();
            String made = taxOf(issued, stated);
            String group = "vat " + stated.path("category").asText() + "/"
                    + stated.path("rate").asText();
            if (!made.equals(wanted) && !known(one, group + " tax " + made + " vs " + wanted)) {
                found.add(group + " tax " + made + " vs " + wanted);
            }
        }
        return found;
    }

    /** Named as it is, or following from lines that the corpus names: their cents carry over into the sums. */
    private static boolean known(CorpusCase one, String difference) {
        if (one.exact()) {
            return false;
        }
        BigDecimal lines = one.differences().stream()
                .filter(each -> each.startsWith("line "))
                .map(CorpusApiIT::distance)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sums = distance(difference);
        boolean carried = difference.startsWith("sumLineNet ")
                ? sums.compareTo(lines) == 0
                : sums.abs().compareTo(lines.abs().add(lines.abs())) <= 0;
        return one.differences().contains(difference) || carried;
    }

    /** How far apart the two amounts of "… a vs b" are. */
    private static BigDecimal distance(String difference) {
        String[] sides = difference.split(" vs ", 2);
        String made = sides[0].substring(sides[0].lastIndexOf(' ') + 1);
        return new BigDecimal(made).subtract(new BigDecimal(sides[1]));
    }

    private static String taxOf(JsonNode issued, JsonNode stated) {
        for (JsonNode group : issued.path("taxes")) {
            boolean sameRate = new BigDecimal(group.path("rate").asText("0"))
                            .compareTo(new BigDecimal(stated.path("rate").asText("0")))
                    == 0;
            if (group.path("category").asText().equals(stated.path("category").asText()) && sameRate) {
                return group.path("tax").asText();
            }
        }
        return "no such group";
    }

    /** The corpus has no parties; reverse charge needs a buyer with a VAT identifier. */
    private static String buyer(CorpusCase one, boolean registered) {
        return """
                {"name": "Buyer of %s", "confirm": ["duplicate", "vat_check_digits"], "email": "buyer@example.test", "language": "en",
                 "taxIds": [%s],
                 "address": {"street": "Rue de Test", "buildingNumber": "2", "postCode": "75002", "town": "Paris",
                             "country": "FR"}}""".formatted(
                        one.file().replaceAll(".*/", ""),
                        registered ? "{\"scheme\": \"VAT\", \"value\": \"FR40303265045\"}" : "");
    }

    private static Map<String, String> statedNames() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("lineTotal", "sumLineNet");
        names.put("allowances", "allowanceTotal");
        names.put("charges", "chargeTotal");
        names.put("net", "taxExclusive");
        names.put("tax", "vatTotal");
        names.put("gross", "taxInclusive");
        names.put("prepaid", "prepaid");
        names.put("rounding", "rounding");
        names.put("payable", "payable");
        return names;
    }
}
