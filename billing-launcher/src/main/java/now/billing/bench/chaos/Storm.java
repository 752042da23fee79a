package now.billing.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many callers who draft and issue at once, one invoice after the other. The issue date moves on while they work, so
 * that the order of dates is worth checking; who comes too late with an older date is refused and drafts anew.
 */
final class Storm {
    /** Callers at the same time. */
    static final int CALLERS = 64;

    private static final int DAYS = 10;
    private static final int REPEATED_FOR_FUN = 25;
    private static final String TOO_LATE = "series.date_before_last";

    private final Caller caller;
    private final List<Account> accounts;
    private final int invoices;
    private final LocalDate firstDay;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> changedAnswers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();

    Storm(Caller caller, List<Account> accounts, int invoices, LocalDate today) {
        this.caller = caller;
        this.accounts = accounts;
        this.invoices = invoices;
        this.firstDay = today.minusDays(DAYS);
    }

    /** Works until every invoice is acknowledged. */
    void rage() throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                all.add(callers.submit(this::work));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException("A caller was refused", refused.getCause());
        } finally {
            callers.shutdownNow();
        }
    }

    /** How many are acknowledged by now. */
    int done() {
        return done.get();
    }

    /** How often a date was refused because a later one had been issued. */
    int late() {
        return late.get();
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Requests whose repetition with the same key was answered otherwise than the first time. */
    List<String> changedAnswers() {
        return List.copyOf(changedAnswers);
    }

    private Void work() throws InterruptedException {
        for (int job = begun.getAndIncrement(); job < invoices; job = begun.getAndIncrement()) {
            Account account = accounts.get(job % accounts.size());
            Acknowledged issued = null;
            for (int attempt = 0; issued == null; attempt++) {
                issued = issue(account, job, "job-" + job + "-" + attempt);
            }
            acknowledged.add(issued);
            done.incrementAndGet();
        }
        return null;
    }

    /** Null where the date had become too old. */
    private @org.jspecify.annotations.Nullable Acknowledged issue(Account account, int job, String reference)
            throws InterruptedException {
        LocalDate date = firstDay.plusDays((long) DAYS * done.get() / invoices);
        String draft = caller.post(account.token(), "/invoices", "draft-" + reference, """
                {"customerId": "%s", "currency": "EUR", "priceBasis": "NET", "issueDate": "%s", "orderReference": "%s",
                 "lines": [{"description": "Consulting", "quantity": "%d", "unit": "HUR", "unitPrice": "%d.%02d",
                            "tax": {"category": "S", "rate": "19"}}]}""".formatted(
                        account.customerId(), date, reference, 1 + job % 7, 50 + job % 90, job % 100));
        String path = "/invoices/" + Caller.json(draft).get("id").asText() + "/issue";
        try {
            String answer = caller.post(account.token(), path, "issue-" + reference, "{}");
            if (job % REPEATED_FOR_FUN == 0
                    && !answer.equals(caller.post(account.token(), path, "issue-" + reference, "{}"))) {
                changedAnswers.add("issue-" + reference);
            }
            return acknowledged(account, reference, Caller.json(answer));
        } catch (Caller.Refused refused) {
            if (!refused.code().equals(TOO_LATE)) {
                throw refused;
            }
            late.incrementAndGet();
            return null;
        }
    }

    private static Acknowledged acknowledged(Account account, String reference, JsonNode invoice) {
        JsonNode totals = invoice.get("totals");
        return new Acknowledged(
                account.code(),
                reference,
                invoice.get("id").asText(),
                invoice.get("number").asText(),
                LocalDate.parse(invoice.get("issueDate").asText()),
                new BigDecimal(totals.get("gross").asText()),
                new BigDecimal(totals.get("payable").asText()));
    }
}
