package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Suppliers are kept as customers are, and are none. */
class SuppliersApiIT {
    private static TestTenant tenant;
    private static Api api;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Buyer GmbH");
        api = tenant.api();
    }

    private static Answer created(String name) {
        return api.post("/suppliers", Bodies.customer(name)).expect(201);
    }

    @Test
    void aSupplierIsKeptChangedFoundAndArchived() {
        Answer made = created("Paper Mill AG");
        String path = "/suppliers/" + made.newId();
        assertThat(made.response().headers().firstValue("Location")).hasValue("/api/v1" + path);
        api.put(path, made.etag(), Bodies.customer("Paper Mill SE")).expect(200);
        api.put(path, made.etag(), Bodies.customer("Late SE")).refused(412, "conflict.stale_version");
        assertThat(api.get(path).expect(200).field("name")).isEqualTo("Paper Mill SE");
        assertThat(names("/suppliers?q=mill")).containsExactly("Paper Mill SE");
        api.delete(path, api.get(path).etag()).expect(204);
        assertThat(names("/suppliers?q=mill")).isEmpty();
        assertThat(names("/suppliers?q=mill&archived=true")).containsExactly("Paper Mill SE");
    }

    @Test
    void aSupplierIsNoCustomerAndACustomerNone() {
        String supplier = created("Only Supplier AG").newId();
        String customer = tenant.customer("Only Customer AG");
        api.get("/customers/" + supplier).refused(404, "not_found");
        api.get("/suppliers/" + customer).refused(404, "not_found");
        assertThat(names("/customers?q=only")).containsExactly("Only Customer AG");
        assertThat(names("/suppliers?q=only")).containsExactly("Only Supplier AG");
        api.post("/invoices", Bodies.draft(supplier, Bodies.line("Line", "1", "1.00")))
                .refused(422, "input.unknown_reference");
        api.post("/payments", Bodies.payment(supplier, "1.00", "")).refused(404, "not_found");
        api.get("/statements?customer=" + supplier + "&from=2026-01-01&to=2026-12-31&currency=EUR")
                .refused(404, "not_found");
    }

    @Test
    void whoMayReadSuppliersNeedNotWriteThem() {
        Api reader = Tokens.with(tenant, "supplier.read");
        Answer made = created("Read AG");
        reader.get("/suppliers/" + made.newId()).expect(200);
        reader.post("/suppliers", Bodies.customer("Unwritten AG")).expect(403);
        reader.get("/customers").expect(403);
        Api other = Tokens.with(tenant, "customer.read customer.write");
        other.get("/suppliers").expect(403);
        other.get("/suppliers/" + made.newId()).expect(403);
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        api.get(path)
                .expect(200)
                .json()
                .path("items")
                .forEach(item -> names.add(item.path("name").asText()));
        return names;
    }
}
