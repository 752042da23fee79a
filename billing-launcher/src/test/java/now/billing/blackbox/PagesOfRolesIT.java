package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import now.billing.identity.Permission;
import now.billing.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every role at every page and file: the right refusals, no more and no fewer. */
class PagesOfRolesIT {
    private static final Map<String, Set<Permission>> NEEDS = new TreeMap<>();

    private static TestTenant tenant;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Roles GmbH");
        String customer = tenant.customer("Seen AG");
        String invoice = tenant.issued(customer, "100.00").path("id").asText();
        String draft = tenant.draft(customer, "10.00");
        String item = tenant.api()
                .post("/items", Bodies.item("Lamp", "10.00"))
                .expect(201)
                .newId();
        String payment = tenant.api()
                .post("/payments", Bodies.payment(customer, "10.00", ""))
                .expect(201)
                .newId();
        String period = "&currency=EUR&from=2026-01-01&to=" + Bodies.today();
        page("home");
        page("search?q=seen");
        page("invoices/list", Permission.INVOICE_READ);
        page("invoices/viewer?id=" + invoice, Permission.INVOICE_READ);
        page("invoices/editor?id=" + draft, Permission.INVOICE_DRAFT);
        ofCreditNotes(tenant.issued(customer, "50.00").path("id").asText());
        String recurring = tenant.api()
                .post("/recurring", RecurringApiIT.body(customer, "2199-01-31"))
                .expect(201)
                .newId();
        page("recurring/list", Permission.RECURRING_READ);
        page("recurring/viewer?id=" + recurring, Permission.RECURRING_READ);
        page("recurring/editor", Permission.RECURRING_WRITE);
        page("reminders/list", Permission.REMINDER_READ);
        page("settings/reminders", Permission.REMINDER_READ);
        ofEstimates(customer);
        ofDeliveryNotes(invoice);
        page("customers/list", Permission.CUSTOMER_READ);
        page("customers/viewer?id=" + customer, Permission.CUSTOMER_READ);
        page("customers/editor", Permission.CUSTOMER_WRITE);
        page("customers/merge?id=" + customer, Permission.CUSTOMER_WRITE);
        page("customers/conditions?id=" + customer, Permission.CUSTOMER_READ);
        page("customers/statement?id=" + customer + period, Permission.REPORT_READ);
        ofSuppliers();
        page("items/list", Permission.ITEM_READ);
        page("items/editor?id=" + item, Permission.ITEM_WRITE);
        page("payments/list", Permission.PAYMENT_READ);
        page("payments/viewer?id=" + payment, Permission.PAYMENT_READ);
        page("payments/record", Permission.PAYMENT_RECORD);
        page("bank/list", Permission.PAYMENT_READ);
        for (String settings : Set.of("organization", "banks", "taxes", "rates", "look", "documents", "conditions")) {
            page("settings/" + settings, Permission.SETTINGS_READ);
        }
        page("settings/members", Permission.MEMBER_MANAGE, Permission.SETTINGS_READ);
        page("settings/tokens", Permission.TOKEN_MANAGE);
        file("invoices/" + invoice + ".pdf", Permission.INVOICE_READ, Permission.PAYMENT_READ);
        file("receipts/" + payment + ".pdf", Permission.PAYMENT_READ);
        file("statement.pdf?customer=" + customer + period, Permission.REPORT_EXPORT);
        file("statement.csv?customer=" + customer + period, Permission.REPORT_EXPORT);
    }

    private static void ofSuppliers() {
        String supplier = tenant.supplier("Seen Supplier AG");
        page("suppliers/list", Permission.SUPPLIER_READ);
        page("suppliers/viewer?id=" + supplier, Permission.SUPPLIER_READ);
        page("suppliers/editor", Permission.SUPPLIER_WRITE);
        String bill = tenant.api()
                .post("/bills", BillApiIT.body(supplier, "SEEN-1", "19.00"))
                .expect(201)
                .newId();
        String draft = tenant.api()
                .post("/bills", BillApiIT.body(supplier, "SEEN-2", "19.00"))
                .expect(201)
                .newId();
        tenant.api().post("/bills/" + bill + "/approve", "{}").expect(200);
        page("bills/list", Permission.BILL_READ);
        page("bills/viewer?id=" + bill, Permission.BILL_READ);
        page("bills/editor?id=" + draft, Permission.BILL_DRAFT);
    }

    private static void ofCreditNotes(String invoice) {
        String path = "/invoices/" + invoice + "/credit";
        String credit = tenant.api()
                .post(path, "{\"amount\": \"10.00\", \"issue\": true}")
                .expect(201)
                .newId();
        String draft = tenant.api().post(path, "{}").expect(201).newId();
        page("credit-notes/list", Permission.CREDIT_NOTE_READ);
        page("credit-notes/viewer?id=" + credit, Permission.CREDIT_NOTE_READ);
        page("credit-notes/editor?id=" + draft, Permission.CREDIT_NOTE_DRAFT);
        file("credit-notes/" + credit + ".pdf", Permission.CREDIT_NOTE_READ, Permission.PAYMENT_READ);
    }

    private static void ofDeliveryNotes(String invoice) {
        String path = "/invoices/" + invoice + "/delivery-note";
        String issued = tenant.api().post(path, "{}").expect(201).newId();
        String draft = tenant.api().post(path, "{}").expect(201).newId();
        tenant.api().post("/delivery-notes/" + issued + "/issue", "{}").expect(200);
        page("delivery-notes/list", Permission.DELIVERY_NOTE_READ);
        page("delivery-notes/viewer?id=" + issued, Permission.DELIVERY_NOTE_READ);
        page("delivery-notes/editor?id=" + draft, Permission.DELIVERY_NOTE_DRAFT);
        file("delivery-notes/" + issued + ".pdf", Permission.DELIVERY_NOTE_READ);
    }

    private static void ofEstimates(String customer) {
        String draft = tenant.api()
                .post("/estimates", Bodies.draft(customer, Bodies.line("Offered", "1", "10.00")))
                .expect(201)
                .newId();
        String issued = tenant.api()
                .post("/estimates/" + draft + "/duplicate", "{}")
                .expect(201)
                .newId();
        tenant.api().post("/estimates/" + issued + "/finalise", "{}").expect(200);
        page("estimates/list", Permission.ESTIMATE_READ);
        page("estimates/viewer?id=" + issued, Permission.ESTIMATE_READ);
        page("estimates/editor?id=" + draft, Permission.ESTIMATE_DRAFT);
        file("estimates/" + issued + ".pdf", Permission.ESTIMATE_READ);
    }

    private static void page(String address, Permission... anyOf) {
        NEEDS.put("app/" + address, Set.of(anyOf));
    }

    private static void file(String address, Permission... anyOf) {
        NEEDS.put("files/" + address, Set.of(anyOf));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachSeesWhatTheRoleMayAndIsRefusedTheRest(Role role) {
        PersonSession person = PersonSession.of(role == Role.OWNER ? tenant : tenant.member(role.name()));
        Map<String, Integer> answered = new LinkedHashMap<>();
        Map<String, Integer> expected = new LinkedHashMap<>();
        NEEDS.forEach((address, needs) -> {
            boolean may = needs.isEmpty() || needs.stream().anyMatch(role.permissions()::contains);
            expected.put(address, may ? 200 : 403);
            answered.put(address, person.get(address).statusCode());
        });
        assertThat(answered).isEqualTo(expected);
    }

    @Test
    void whoIsNotSignedInSeesNone() {
        NEEDS.keySet()
                .forEach(address -> assertThat(BlackBox.get(address).statusCode())
                        .as(address)
                        .isIn(302, 303, 401));
    }
}
