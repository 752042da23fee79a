package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every limit of the contract, one beyond it: the refusal names field, value and limit; at the limit it is accepted. */
class LimitsApiIT {
    private static final String THUMB = "👍";

    private static TestTenant tenant;
    private static Api api;
    private static String customer;
    private static String issued;

    /**
     * A text with a limit.
     *
     * @param path where it is posted
     * @param body JSON with {@code %s} where the text stands
     */
    private record Text(String field, int limit, String path, String body, boolean printed) {}

    /** A list with a limit; {@code element} is one of its elements. */
    private record Many(String field, int limit, String path, String body, String element) {}

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Limited GmbH");
        api = tenant.api();
        customer = tenant.customer("Limited AG");
        issued = tenant.issued(customer, "1.00").path("id").asText();
    }

    @TestFactory
    Stream<DynamicTest> everyTextHasItsLength() {
        return texts().map(text -> DynamicTest.dynamicTest(text.path() + " " + text.field(), () -> {
            Answer refused = api.post(text.path(), text.body().formatted("n".repeat(text.limit() + 1)))
                    .refused(422, "input.too_long");
            assertThat(refused.refusedFields()).containsExactly(text.field());
            assertThat(refused.message(text.field()))
                    .contains(Integer.toString(text.limit() + 1))
                    .contains(Integer.toString(text.limit()));
            assertThat(api.post(text.path(), text.body().formatted("n".repeat(text.limit())))
                            .status())
                    .isIn(200, 201);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyPrintedTextNamesTheCharacterThatNoFontDraws() {
        return texts().filter(Text::printed)
                .map(text -> DynamicTest.dynamicTest(text.path() + " " + text.field(), () -> {
                    Answer refused = api.post(text.path(), text.body().formatted("Well done " + THUMB))
                            .refused(422, "text.not_drawable");
                    assertThat(refused.refusedFields()).containsExactly(text.field());
                    assertThat(refused.message(text.field())).contains(THUMB);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyListHasItsSize() {
        return lists().map(many -> DynamicTest.dynamicTest(many.path() + " " + many.field(), () -> {
            String tooMany = String.join(",", Collections.nCopies(many.limit() + 1, many.element()));
            Answer refused =
                    api.post(many.path(), many.body().formatted(tooMany)).refused(422, "input.too_many");
            assertThat(refused.refusedFields()).containsExactly(many.field());
            assertThat(refused.message(many.field()))
                    .contains(Integer.toString(many.limit() + 1))
                    .contains(Integer.toString(many.limit()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> numbersHaveTheirDigits() {
        return Stream.of(
                        List.of("lines[0].unitPrice", price("1.12345678901"), "input.too_many_decimals"),
                        List.of("lines[0].unitPrice", price("1".repeat(14)), "input.out_of_range"),
                        List.of("lines[0].quantity", quantity("1.1234567"), "input.too_many_decimals"),
                        List.of("lines[0].quantity", quantity("1".repeat(14)), "input.out_of_range"))
                .map(each -> DynamicTest.dynamicTest(
                        each.get(0) + " " + each.get(2),
                        () -> assertThat(api.post("/invoices", each.get(1))
                                        .refused(422, each.get(2))
                                        .refusedFields())
                                .containsExactly(each.get(0))));
    }

    private static String price(String price) {
        return Bodies.draft(customer, Bodies.line("Line", "1", price));
    }

    private static String quantity(String quantity) {
        return Bodies.draft(customer, Bodies.line("Line", quantity, "1.00"));
    }

    private static Stream<Text> texts() {
        String draft = Bodies.draft(customer, "").replaceFirst("\\{", "{\"FIELD\": \"%s\", ");
        String line =
                Bodies.draft(customer, Bodies.line("Line", "1", "1.00").replaceFirst("\\{", "{\"FIELD\": \"%s\", "));
        String named = "{\"name\": \"Name\", \"FIELD\": \"%s\"}";
        String item = Bodies.item("Item", "1.00").replaceFirst("\\{", "{\"FIELD\": \"%s\", ");
        String payment = Bodies.payment(customer, "1.00", "").replace("\"Transfer\"", "\"%s\"");
        String send = "/invoices/" + issued + "/send";
        return Stream.of(
                new Text("notes", 4_000, "/invoices", draft.replace("FIELD", "notes"), true),
                new Text("terms", 4_000, "/invoices", draft.replace("FIELD", "terms"), true),
                new Text("buyerReference", 100, "/invoices", draft.replace("FIELD", "buyerReference"), true),
                new Text("orderReference", 100, "/invoices", draft.replace("FIELD", "orderReference"), true),
                new Text("lines[0].detail", 2_000, "/invoices", line.replace("FIELD", "detail"), true),
                new Text(
                        "lines[0].description",
                        300,
                        "/invoices",
                        Bodies.draft(customer, Bodies.line("%s", "1", "1.00")),
                        true),
                new Text("name", 200, "/customers", Bodies.customer("%s"), true),
                new Text("legalName", 200, "/customers", named.replace("FIELD", "legalName"), true),
                new Text("address.street", 150, "/customers", address("street"), true),
                new Text("address.buildingNumber", 20, "/customers", address("buildingNumber"), true),
                new Text("address.postCode", 20, "/customers", address("postCode"), true),
                new Text("address.town", 100, "/customers", address("town"), true),
                new Text("contacts[0].name", 200, "/customers", contact(), true),
                new Text("name", 300, "/items", Bodies.item("%s", "1.00"), true),
                new Text("description", 2_000, "/items", item.replace("FIELD", "description"), true),
                new Text("code", 60, "/items", item.replace("FIELD", "code"), true),
                new Text("reference", 100, "/payments", payment, true),
                new Text("subject", 200, send, "{\"subject\": \"%s\"}", false),
                new Text("message", 4_000, send, "{\"message\": \"%s\"}", false));
    }

    private static String address(String field) {
        return "{\"name\": \"Name\", \"address\": {\"" + field + "\": \"%s\"}}";
    }

    private static String contact() {
        return "{\"name\": \"Name\", \"contacts\": [{\"name\": \"%s\"}]}";
    }

    private static Stream<Many> lists() {
        return Stream.of(
                new Many("lines", 1_000, "/invoices", Bodies.draft(customer, "%s"), Bodies.line("Line", "1", "1.00")),
                new Many(
                        "contacts",
                        50,
                        "/customers",
                        "{\"name\": \"Name\", \"contacts\": [%s]}",
                        "{\"name\": \"Contact\"}"),
                new Many(
                        "taxIds",
                        10,
                        "/customers",
                        "{\"name\": \"Name\", \"taxIds\": [%s]}",
                        "{\"scheme\": \"TAX\", \"value\": \"1\"}"),
                new Many(
                        "allocations",
                        200,
                        "/payments",
                        Bodies.payment(customer, "1.00", "%s"),
                        Bodies.allocation(issued, "0.01")));
    }
}
