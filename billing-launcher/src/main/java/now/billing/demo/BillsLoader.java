package now.billing.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Gives one business what it owes itself: a supplier, and bills of him that are due soon, overdue and paid in part. */
final class BillsLoader {
    private static final int PER_CENT_DIGITS = 2;
    private static final int DUE_DAYS = 30;

    private final Business business;
    private final Client api;
    private final Progress progress;

    BillsLoader(Business business, Client api, Progress progress) {
        this.business = business;
        this.api = api;
        this.progress = progress;
    }

    void load(LocalDate today) {
        Business.Place place = business.place();
        String supplier = once(
                "supplier",
                "/suppliers",
                """
                {"name": "%s", "email": "billing@supplies.example",
                 "address": {"street": "%s", "buildingNumber": "90", "postCode": "%s", "town": "%s", "country": "%s"}}
                """.formatted(business.supplier(), place.street(), place.postCode(), place.town(), business.country()),
                "id");
        approved(supplier, 0, today.minusDays(5), "400");
        approved(supplier, 1, today.minusDays(DUE_DAYS + 12L), "250");
        String part = approved(supplier, 2, today.minusDays(20), "1000");
        once("bill-2-pay", "/bills/" + part + "/pay", """
                {"amount": "300", "paidOn": "%s", "method": "BANK_TRANSFER", "reference": "First part"}
                """.formatted(today.minusDays(2)), "id");
        bill(supplier, 3, today, "80");
    }

    private String approved(String supplier, int i, LocalDate issued, String net) {
        String id = bill(supplier, i, issued, net);
        once("bill-" + i + "-approve", "/bills/" + id + "/approve", "{}", "id");
        return id;
    }

    /** A draft over one rate, with the totals that the supplier states. */
    private String bill(String supplier, int i, LocalDate issued, String net) {
        String tax = new BigDecimal(net)
                .multiply(new BigDecimal(business.taxRate()))
                .movePointLeft(PER_CENT_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
        return once(
                "bill-" + i,
                "/bills",
                """
                {"supplierId": "%s", "number": "S-%d", "issueDate": "%s", "dueDate": "%s", "currency": "%s",
                 "totals": [{"category": "S", "rate": "%s", "net": "%s", "tax": "%s"}]}""".formatted(
                                supplier,
                                1040 + i,
                                issued,
                                issued.plusDays(DUE_DAYS),
                                business.currency(),
                                business.taxRate(),
                                net,
                                tax),
                "id");
    }

    private String once(String step, String path, String body, String field) {
        return progress.once(step, () -> api.post(path, "demo-" + step, body).field(field));
    }
}
