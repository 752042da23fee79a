package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that come later than they were meant: with a key of yesterday, or with a cursor whose row is gone. */
class LateRequestsApiIT {
    private static TestTenant tenant;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Late GmbH");
    }

    @Test
    void aKeyIsKeptForADayAndIsAnotherOneAfterIt() {
        String key = UUID.randomUUID().toString();
        String body = Bodies.customer("Keyed AG");
        String first = tenant.api().post("/customers", body, key).expect(201).newId();
        age(key, 23);
        assertThat(tenant.api().post("/customers", body, key).expect(201).newId())
                .isEqualTo(first);
        age(key, 25);
        assertThat(tenant.api().post("/customers", body, key).expect(201).newId())
                .isNotEqualTo(first);
        assertThat(tenant.api().get("/customers?q=Keyed").json().path("items")).hasSize(2);
    }

    @Test
    void aCursorGoesOnWhereItsRowWasThoughTheRowIsGone() {
        String customer = tenant.customer("Paged AG");
        List<String> drafts = List.of("1.00", "2.00", "3.00", "4.00").stream()
                .map(price -> tenant.draft(customer, price))
                .toList();
        String path = "/invoices?customer=" + customer + "&limit=2";
        Answer first = tenant.api().get(path).expect(200);
        List<String> shown = first.json().path("items").findValuesAsText("id");
        String cursor = first.field("next");
        String gone = shown.get(1);
        String seen = tenant.api().get("/invoices/" + gone).expect(200).etag();
        tenant.api().delete("/invoices/" + gone, seen).expect(204);

        List<String> rest = tenant.api()
                .get(path + "&cursor=" + cursor)
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("id");

        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(shown);
        assertThat(drafts).containsAll(rest);
    }

    @Test
    void aCursorOfAnotherOrderIsRefusedByItsName() {
        for (int i = 0; i < 3; i++) {
            tenant.customer("Sorted " + i);
        }
        String cursor =
                tenant.api().get("/customers?sort=name&limit=1").expect(200).field("next");
        Answer other = tenant.api()
                .get("/customers?sort=created&limit=1&cursor=" + cursor)
                .expect(422);
        assertThat(other.refusedFields()).containsExactly("cursor");
    }

    /** Makes the key this many hours old. */
    private static void age(String key, int hours) {
        int aged = AdminLogin.execute(
                "update t_" + tenant.code()
                        + ".idempotency_record set created_at = now() - ? * interval '1 hour' where idempotency_key = ?",
                hours,
                key);
        assertThat(aged).isEqualTo(1);
    }
}
