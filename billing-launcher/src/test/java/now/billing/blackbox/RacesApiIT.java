package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two who do the same thing at the same moment: one does it, the other is told. */
class RacesApiIT {
    private static final int AT_ONCE = 6;

    private static TestTenant tenant;
    private static String customer;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Races GmbH");
        customer = tenant.customer("Raced AG");
    }

    @Test
    void ofPaymentsAtOnceOnOneInvoiceOneCounts() {
        String invoice = tenant.issued(customer, "100.00").path("id").asText();
        String body = Bodies.payment(customer, "119.00", Bodies.allocation(invoice, "119.00"));

        List<Answer> answers = atOnce(number -> tenant.api().post("/payments", body));

        assertThat(answers).filteredOn(each -> each.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(each -> each.status() != 201)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(
                        each -> assertThat(each.status()).as(each.toString()).isIn(409, 422));
        assertThat(tenant.invoice(invoice).path("settlement").asText()).isEqualTo("PAID");
        assertThat(tenant.invoice(invoice).path("open").asText()).isEqualTo("0.00");
        assertThat(tenant.api()
                        .get("/payments?customer=" + customer)
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void ofTabsThatSaveOneDraftAtOnceOneSavesAndTheOthersAreTold() {
        String draft = tenant.draft(customer, "10.00");
        String seen = tenant.api().get("/invoices/" + draft).expect(200).etag();

        List<Answer> answers = atOnce(number -> tenant.api()
                .put("/invoices/" + draft, seen, Bodies.draft(customer, Bodies.line("Tab " + number, "1", "10.00"))));

        assertThat(answers).filteredOn(each -> each.status() == 200).hasSize(1);
        answers.stream().filter(each -> each.status() != 200).forEach(each -> each.expect(412));
        String saved = answers.stream()
                .filter(each -> each.status() == 200)
                .findFirst()
                .orElseThrow()
                .json()
                .at("/lines/0/description")
                .asText();
        assertThat(tenant.invoice(draft).at("/lines/0/description").asText()).isEqualTo(saved);
        assertThat(tenant.invoice(draft).path("lines")).hasSize(1);
    }

    private static List<Answer> atOnce(IntFunction<Answer> call) {
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Answer>> all = IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> call.apply(number), callers))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            callers.shutdown();
        }
    }
}
