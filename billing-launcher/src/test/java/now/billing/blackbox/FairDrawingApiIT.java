package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One business has many papers drawn at once; the others read and draw as if it had not. */
class FairDrawingApiIT {
    private static final int AT_ONCE = 40;
    private static final Duration SOON = Duration.ofSeconds(2);

    @Test
    void manyStatementsOfOneKeepNobodyElseWaiting() {
        TestTenant busy = TestTenant.create("Busy GmbH");
        TestTenant other = TestTenant.create("Other GmbH");
        String statement = statement(busy);
        String own = statement(other);
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Answer>> drawn = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> busy.api().get(statement), callers))
                    .limit(AT_ONCE)
                    .toList();
            CompletableFuture<?> all = CompletableFuture.allOf(drawn.toArray(CompletableFuture[]::new));
            boolean over;
            do {
                over = all.isDone();
                assertThat(Patience.lasting(() -> other.api().get("/customers").expect(200)))
                        .as("reading")
                        .isLessThan(Patience.of(SOON));
                assertThat(Patience.lasting(() -> other.api().get(own).expect(200)))
                        .as("drawing")
                        .isLessThan(Patience.of(SOON));
            } while (!over);
            List<Answer> answers = drawn.stream().map(CompletableFuture::join).toList();
            assertThat(answers).extracting(Answer::status).contains(200).isSubsetOf(200, 503);
            assertThat(answers).filteredOn(each -> each.status() == 503).allSatisfy(busyNow -> {
                assertThat(busyNow.text()).contains("rendering.busy");
                assertThat(busyNow.header("Retry-After")).matches("[1-9]\\d*");
            });
        } finally {
            callers.shutdown();
        }
    }

    /** The address of the PDF of an account with one movement. */
    private static String statement(TestTenant tenant) {
        String customer = tenant.customer("Drawn AG");
        tenant.issued(customer, "100.00");
        return "/statements?customer=%s&from=%s&to=%s&currency=EUR&format=pdf"
                .formatted(customer, Bodies.today().minusDays(30), Bodies.today());
    }
}
