package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import now.billing.identity.Permission;
import now.billing.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation of the contract: what it needs opens it, all other permissions together are refused with 403. */
class PermissionsApiIT {
    private static final Pattern NAMED = Pattern.compile("`([a-z-]+\\.[a-z-]+)`");
    private static final Pattern ALL = Pattern.compile("Needs\\s+`[a-z.-]+`\\s+and\\s+`");
    private static final String BASE = "/api/v1";
    private static final Map<Set<String>, Api> APIS = new HashMap<>();

    private static TestTenant tenant;
    private static Set<String> permissions;
    private static List<Operation> operations;

    /** One operation of the contract and the permissions that it needs: one of them, or all. */
    private record Operation(String verb, String path, Set<String> needs, boolean all) {
        boolean opensTo(Set<String> held) {
            return all ? held.containsAll(needs) : needs.stream().anyMatch(held::contains);
        }

        /** The smallest sets that open it. */
        List<Set<String>> keys() {
            return all ? List.of(needs) : needs.stream().map(Set::of).toList();
        }

        /** The smallest sets without which nothing opens it. */
        List<Set<String>> locks() {
            return all ? needs.stream().map(Set::of).toList() : List.of(needs);
        }

        Answer call(Api api) {
            String at = path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            return switch (verb) {
                case "get" -> api.get(at);
                case "put" -> api.put(at, "\"1\"", "{}");
                case "delete" -> api.delete(at, "\"1\"");
                default -> api.post(at, "{}");
            };
        }
    }

    @BeforeAll
    static void readTheContract() {
        tenant = TestTenant.create("Permissions GmbH");
        permissions = new TreeSet<>();
        tenant.api()
                .get("/api-tokens")
                .expect(200)
                .json()
                .at("/items/0/permissions")
                .forEach(each -> permissions.add(each.asText()));
        assertThat(permissions).isEqualTo(Permission.words(Permission.all()));
        operations = new ArrayList<>();
        JsonNode paths = Contract.served().root().path("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (verb.getValue().has("responses") && !path.getKey().endsWith("/set-up")) {
                        String said = verb.getValue().path("description").asText();
                        operations.add(new Operation(
                                verb.getKey(), path.getKey().substring(BASE.length()), needs(said), needsAll(said)));
                    }
                }));
        assertThat(operations)
                .hasSizeGreaterThan(40)
                .allSatisfy(each -> assertThat(each.needs()).as(each.path()).isNotEmpty());
    }

    private static boolean needsAll(String description) {
        return ALL.matcher(description).find();
    }

    private static Set<String> needs(String description) {
        Set<String> needs = new TreeSet<>();
        Matcher named = NAMED.matcher(description.substring(Math.max(0, description.indexOf("Needs"))));
        while (named.find()) {
            if (permissions.contains(named.group(1))) {
                needs.add(named.group(1));
            }
        }
        return needs;
    }

    /** Each operation is asked with the fewest that open it, and with all that do not: few requests say all. */
    @Test
    void whatAnOperationNeedsOpensIt() {
        for (Operation operation : operations) {
            operation.keys().forEach(held -> assertOpens(operation, held));
        }
    }

    @Test
    void nothingElseOpensAnOperation() {
        for (Operation operation : operations) {
            for (Set<String> missing : operation.locks()) {
                Set<String> others = new TreeSet<>(permissions);
                others.removeAll(missing);
                operation.call(api(others)).refused(403, "not_allowed");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatARoleMayOpensWhatItNeedsAndNothingElse(Role role) {
        assertOpensOnly(Permission.words(role.permissions()));
    }

    private static void assertOpensOnly(Set<String> held) {
        for (Operation operation : operations) {
            if (operation.opensTo(held)) {
                assertOpens(operation, held);
            } else {
                operation.call(api(held)).refused(403, "not_allowed");
            }
        }
    }

    private static void assertOpens(Operation operation, Set<String> held) {
        Answer answer = operation.call(api(held));
        assertThat(answer.status()).as(held + ": " + answer).isNotIn(401, 403).isLessThan(500);
    }

    private static Api api(Set<String> held) {
        return APIS.computeIfAbsent(held, words -> Tokens.with(tenant, String.join(" ", words)));
    }

    /** Nobody can make one; it may become one when its maker may less. */
    @Test
    void aTokenWithoutAnyPermissionOpensNothing() {
        Api api = Tokens.with(tenant, "");
        operations.forEach(operation -> operation.call(api).refused(401, "not_authenticated"));
    }

    @Test
    void eachStepNeedsNoMoreThanTheContractSays() {
        String customer = Tokens.with(tenant, "customer.write")
                .post("/customers", Bodies.customer("Buyer"))
                .expect(201)
                .newId();
        String body = Bodies.draft(customer, Bodies.line("Line", "1", "10.00"));
        Api drafting = Tokens.with(tenant, "invoice.draft");
        Answer draft = drafting.post("/invoices", body).expect(201);
        drafting.put("/invoices/" + draft.newId(), draft.etag(), body).expect(200);
        drafting.post("/invoices/" + draft.newId() + "/duplicate", "{}").expect(201);
        Tokens.with(tenant, "invoice.read")
                .postWithoutKey("/invoices:calculate", body)
                .expect(200);
        Tokens.with(tenant, "invoice.issue")
                .post("/invoices/" + draft.newId() + "/issue", "{}")
                .expect(200);
        Tokens.with(tenant, "invoice.send")
                .post("/invoices/" + draft.newId() + "/send", "{}")
                .expect(200);
        Api recording = Tokens.with(tenant, "payment.record");
        String payment = recording
                .post("/payments", Bodies.payment(customer, "11.90", ""))
                .expect(201)
                .newId();
        recording
                .post(
                        "/payments/" + payment + "/allocations",
                        "{\"allocations\": [" + Bodies.allocation(draft.newId(), "11.90") + "]}")
                .expect(200);
        Tokens.with(tenant, "payment.reverse")
                .post("/payments/" + payment + "/reverse", "{\"reason\": \"Wrong\"}")
                .expect(200);
        String period = "/statements?customer=" + customer + "&from=2026-01-01&to=" + Bodies.today();
        Tokens.with(tenant, "report.read").get(period).expect(200);
        Tokens.with(tenant, "report.read").get(period + "&format=csv").refused(403, "not_allowed");
        Tokens.with(tenant, "report.export").get(period + "&format=csv").expect(200);
        Tokens.with(tenant, "item.write")
                .post("/items", Bodies.item("Item", "1.00"))
                .expect(201);
    }
}
