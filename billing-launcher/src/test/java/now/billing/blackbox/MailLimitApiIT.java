package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** 200 mails an hour and 2,000 a day for each business, however they are asked for. */
class MailLimitApiIT {
    private static final int HOURLY = 200;
    private static final int DAILY = 2_000;
    private static final int LEFT = 6;
    private static final int AT_ONCE = 64;

    @Test
    void sixtyFourSendsAtOnceGetWhatIsLeftAndNoneMore() throws Exception {
        TestTenant tenant = TestTenant.create("Mailing Much GmbH");
        String id =
                tenant.issued(tenant.customer("Flooded AG"), "10.00").path("id").asText();
        String first =
                tenant.api().post("/invoices/" + id + "/send", "{}").expect(200).field("id");
        awaitOver(tenant, id);
        pretend(tenant, HOURLY - 1 - LEFT, "1 minute");

        List<Answer> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Answer>> sends = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                sends.add(threads.submit(() -> heard(tenant, id)));
            }
            for (Future<Answer> send : sends) {
                answers.add(send.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(LEFT);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(AT_ONCE - LEFT);
        assertThat(tenant.api()
                        .get("/invoices/" + id + "/deliveries")
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(HOURLY);
        Answer full = tenant.api().post("/invoices/" + id + "/send", "{}").refused(429, "mail.throttled");
        assertThat(Integer.parseInt(full.header("Retry-After"))).isBetween(3_000, 3_600);
        tenant.api()
                .post("/invoices/" + id + "/deliveries/" + first + "/send-again", "{}")
                .refused(429, "mail.throttled");
    }

    @Test
    void aDayHasItsOwnLimitAndTheOldestMakesRoom() {
        TestTenant tenant = TestTenant.create("Mailing Daily GmbH");
        String id =
                tenant.issued(tenant.customer("Daily AG"), "10.00").path("id").asText();
        tenant.api().post("/invoices/" + id + "/send", "{}").expect(200);
        pretend(tenant, DAILY - 1, "23 hours");
        Answer full = tenant.api().post("/invoices/" + id + "/send", "{}").refused(429, "mail.throttled");
        assertThat(Integer.parseInt(full.header("Retry-After"))).isBetween(3_000, 3_600);

        AdminLogin.execute("update t_" + tenant.code() + ".delivery set created_at = created_at - interval '2 hours'"
                + " where state = 'FAILED'");
        tenant.api().post("/invoices/" + id + "/send", "{}").expect(200);
    }

    @Test
    void anAddressThatNoServerTakesIsRefusedAtSendAndAtSave() {
        TestTenant tenant = TestTenant.create("Mailing Right GmbH");
        String id =
                tenant.issued(tenant.customer("Right AG"), "10.00").path("id").asText();
        for (String wrong : List.of("a(comment)@b.example", "a..b@kunde.example", "müller@kunde.example", "a@b", " ")) {
            Answer refused = tenant.api().post("/invoices/" + id + "/send", "{\"recipient\": \"" + wrong + "\"}");
            assertThat(refused.expect(422).refusedFields()).as(wrong).containsExactly("recipient");
        }
        assertThat(tenant.api()
                        .get("/invoices/" + id + "/deliveries")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        for (String wrong :
                List.of("müller@kunde.example", "a..b@kunde.example", "a." + "b.".repeat(5_000) + "c@d.test")) {
            String body = "{\"name\": \"Wrong AG\", \"email\": \"" + wrong + "\"}";
            assertThat(tenant.api().post("/customers", body).expect(422).refusedFields())
                    .contains("email");
        }
        String body = "{\"name\": \"Idn AG\", \"email\": \" info@bücher.example\"}";
        String customer = tenant.api().post("/customers", body).expect(201).newId();
        assertThat(tenant.api().get("/customers/" + customer).expect(200).field("email"))
                .isEqualTo("info@bücher.example");
    }

    /** A mail on its way cannot be sent again. */
    private static void awaitOver(TestTenant tenant, String id) {
        Waiting.until(
                () -> tenant.api()
                        .get("/invoices/" + id + "/deliveries")
                        .expect(200)
                        .json(),
                mails -> !List.of("QUEUED", "SENDING")
                        .contains(mails.path("items").get(0).path("state").asText()));
    }

    /** A node with too much to do may say so; whoever asks again is heard. */
    private static Answer heard(TestTenant tenant, String id) {
        return Waiting.until(
                () -> tenant.api().post("/invoices/" + id + "/send", "{}"), answer -> answer.status() != 503);
    }

    /** Mails that were asked for some time ago and are over. */
    private static void pretend(TestTenant tenant, int mails, String ago) {
        AdminLogin.execute("insert into t_" + tenant.code() + ".delivery (id, document_kind, document_id, channel,"
                + " recipient, subject, message, message_id, state, requested_by, created_at)"
                + " select gen_random_uuid(), document_kind, document_id, channel, recipient, subject, message,"
                + " message_id || n, 'FAILED', requested_by, now() - interval '" + ago + "'"
                + " from (select * from t_" + tenant.code() + ".delivery limit 1) d, generate_series(1, " + mails
                + ") n");
    }
}
