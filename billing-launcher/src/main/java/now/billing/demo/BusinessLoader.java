package now.billing.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gives one business its settings, customers, items and a year of invoices, most of them paid, one of them credited in
 * part and one reminded of, estimates, a delivery note, a recurring invoice and bills. Each step is noted when it is
 * done and carries a key of its own, so that a repeated one has no second effect. All days count from the first run.
 */
final class BusinessLoader {
    private static final int INVOICES = 18;
    private static final int DAYS_BETWEEN = 20;
    private static final int DUE_DAYS = 30;
    private static final int CREDITED = 13;
    private static final int REMINDED = 8;

    private final Business business;
    private final Client api;
    private final Progress progress;
    private final LocalDate today;
    private String reminded = "";
    private final List<String> customers = new ArrayList<>();

    BusinessLoader(Business business, Client api, Progress progress, Clock clock) {
        this.business = business;
        this.api = api;
        this.progress = progress;
        this.today = LocalDate.parse(progress.once(
                "today",
                () -> LocalDate.now(clock.withZone(ZoneId.of(business.timeZone())))
                        .toString()));
    }

    void load() {
        settle();
        business.customers().forEach(this::customer);
        business.products().forEach(this::item);
        for (int i = 0; i < INVOICES; i++) {
            invoice(i);
        }
        draft("draft-0", 0, today);
        draft("draft-1", 1, today);
        estimate("estimate-0", 0);
        String approved = estimate("estimate-1", 1);
        once(
                "estimate-1-approve",
                "/estimates/" + approved + "/approve",
                """
                {"name": "%s", "note": ""}""".formatted(business.customers().get(1)),
                "id");
        deliver();
        recurring();
        new BillsLoader(business, api, progress).load(today);
        reminder();
    }

    /** Turns reminders on, by hand only, and reminds of an old invoice with a fee. */
    private void reminder() {
        String level = progress.once(
                "reminder-first-level", () -> api.get("/reminder-levels").field("id"));
        String path = "/reminder-levels/" + level;
        progress.once(
                "reminder-level", () -> api.put(path, api.get(path).etag(), """
                        {"days": 7, "fee": "5", "automatic": false}""").etag());
        progress.once(
                "reminder-settings",
                () -> api.put(
                                "/reminder-settings",
                                api.get("/reminder-settings").etag(),
                                """
                        {"enabled": true}""")
                        .etag());
        String expected = progress.once(
                "reminder-expected", () -> api.get("/reminders/due/" + reminded).field("expected"));
        try {
            once("reminder", "/reminders", """
                    {"invoiceId": "%s", "expected": "%s"}""".formatted(reminded, expected), "id");
        } catch (Client.Refused anotherDay) {
            // What was read yesterday, before an interruption, does not say how late the invoice is today.
            progress.once("reminder", () -> "none");
        }
    }

    /** What was invoiced first went with a delivery note. */
    private void deliver() {
        String note = once("delivery-note", "/invoices/" + reminded + "/delivery-note", "{}", "id");
        once("delivery-note-issue", "/delivery-notes/" + note + "/issue", "{}", "id");
    }

    /** An estimate that waits for its answer; its last line is for the client to choose. */
    private String estimate(String step, int i) {
        String id = once(
                step,
                "/estimates",
                """
                {"customerId": "%s", "currency": "%s", "priceBasis": "NET", "issueDate": "%s", "validUntil": "%s",
                 "lines": [%s, %s]}""".formatted(
                                customers.get(i),
                                business.currency(),
                                today,
                                today.plusDays(DUE_DAYS),
                                line(business.products().get(0), 2 + i),
                                line(business.products().get(1), 1).replaceFirst("\\{", "{\"optional\": true, ")),
                "id");
        once(step + "-finalise", "/estimates/" + id + "/finalise", "{}", "id");
        return id;
    }

    /** A draft on the first of each month, which somebody looks at before it is issued. */
    private void recurring() {
        once(
                "recurring",
                "/recurring",
                """
                {"customerId": "%s", "every": {"unit": "MONTH", "count": 1}, "startsOn": "%s", "mode": "DRAFT",
                 "draft": {"currency": "%s", "lines": [%s]}}""".formatted(
                                customers.get(0),
                                today.plusMonths(1).withDayOfMonth(1),
                                business.currency(),
                                line(business.products().get(0), 1)),
                "id");
    }

    /** The answer's field of a post that is made once. */
    private String once(String step, String path, String body, String field) {
        return progress.once(step, () -> api.post(path, "demo-" + step, body).field(field));
    }

    private void settle() {
        progress.once("organization", this::organization);
        once(
                "bank-account",
                "/bank-accounts",
                """
                {"name": "Main account", "holder": "%s", "country": "%s", "currency": "%s", "iban": "%s",
                 "preset": true}
                """.formatted(business.name(), business.country(), business.currency(), business.iban()),
                "id");
    }

    private String organization() {
        Business.Place place = business.place();
        return api.put("/organization", api.get("/organization").etag(), """
                {"name": "%s", "legalName": "%s", "email": "billing@%s.example", "currency": "%s", "language": "%s",
                 "timeZone": "%s", "accentColour": "#1D4ED8", "paper": "A4", "defaultDueDays": %d, "cashRounding": %s,
                 "address": {"street": "%s", "buildingNumber": "%s", "postCode": "%s", "town": "%s", "country": "%s"},
                 "taxIds": [{"scheme": "%s", "value": "%s"}]}""".formatted(
                                business.name(),
                                business.name(),
                                business.slug(),
                                business.currency(),
                                business.language(),
                                business.timeZone(),
                                DUE_DAYS,
                                business.currency().equals("CHF"),
                                place.street(),
                                place.number(),
                                place.postCode(),
                                place.town(),
                                business.country(),
                                business.country().equals("DE") ? "VAT" : "TAX",
                                business.vatId()))
                .etag();
    }

    private void customer(String name) {
        String host = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        customers.add(once(
                "customer-" + customers.size(),
                "/customers",
                """
                        {"name": "%s", "email": "accounts@%s.example",
                         "address": {"street": "%s", "buildingNumber": "%d", "postCode": "%s", "town": "%s",
                          "country": "%s"}}
                         """.formatted(
                                name,
                                host,
                                business.place().street(),
                                20 + customers.size(),
                                business.place().postCode(),
                                business.place().town(),
                                business.country()),
                "id"));
    }

    private void item(Business.Product product) {
        once(
                "item-" + business.products().indexOf(product),
                "/items",
                """
                {"name": "%s", "unit": "%s", "unitPrice": "%d", "currency": "%s", "tax": {"category": "S",
                 "rate": "%s"}}
                """.formatted(product.name(), product.unit(), product.price(), business.currency(), business.taxRate()),
                "id");
    }

    /** Old ones are paid, some late ones are open, the newest is not even sent. */
    private void invoice(int i) {
        int age = (INVOICES - i) * DAYS_BETWEEN;
        String step = "invoice-" + i;
        String id = draft(step, i, today.minusDays(age));
        String payable = once(step + "-issue", "/invoices/" + id + "/issue", "{}", "payable");
        if (i == REMINDED) {
            reminded = id;
        }
        if (i < INVOICES - 1) {
            once(step + "-send", "/invoices/" + id + "/send", "{}", "id");
        }
        if (age > DUE_DAYS && i % 5 != 3) {
            pay(i, id, payable, today.minusDays(age - 20L));
        }
        if (i == CREDITED) {
            once(step + "-credit", "/invoices/" + id + "/credit", """
                    {"amount": "50", "reason": "Delivered late", "issue": true}
                    """, "id");
        }
    }

    private String draft(String step, int i, LocalDate issued) {
        Business.Product first = business.products().get(i % business.products().size());
        Business.Product second =
                business.products().get((i + 1) % business.products().size());
        return once(
                step,
                "/invoices",
                """
                        {"customerId": "%s", "currency": "%s", "priceBasis": "NET", "issueDate": "%s", "dueDate": "%s",
                         "cashRounding": %s, "lines": [%s, %s]}""".formatted(
                                customers.get(i % customers.size()),
                                business.currency(),
                                issued,
                                issued.plusDays(DUE_DAYS),
                                business.currency().equals("CHF"),
                                line(first, 1 + i % 4),
                                line(second, 2 + i % 3)),
                "id");
    }

    private String line(Business.Product product, int quantity) {
        return """
                {"description": "%s", "quantity": "%d", "unit": "%s", "unitPrice": "%d",
                 "tax": {"category": "S", "rate": "%s"}}
                 """.formatted(product.name(), quantity, product.unit(), product.price(), business.taxRate());
    }

    private void pay(int i, String invoice, String amount, LocalDate on) {
        once(
                "invoice-" + i + "-pay",
                "/payments",
                """
                {"customerId": "%s", "amount": "%s", "currency": "%s", "receivedOn": "%s", "method": "BANK_TRANSFER",
                 "reference": "Transfer %d", "allocations": [{"documentId": "%s", "amount": "%s"}]}""".formatted(
                        customers.get(i % customers.size()), amount, business.currency(), on, i + 1, invoice, amount),
                "id");
    }
}
