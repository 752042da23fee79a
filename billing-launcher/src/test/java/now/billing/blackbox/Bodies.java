package now.billing.blackbox;

import java.time.LocalDate;
import java.time.ZoneId;

/** JSON bodies of the contract. */
final class Bodies {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Bodies() {}

    /** The day on which the tests' businesses work. */
    static LocalDate today() {
        return LocalDate.now(BERLIN);
    }

    static String customer(String name) {
        return """
                {"name": "%s", "email": "buyer@example.test", "language": "en",
                 "address": {"street": "Ringweg", "buildingNumber": "2", "postCode": "80331", "town": "Munich",
                             "country": "DE"},
                 "confirm": ["duplicate"]}""".formatted(name);
    }

    static String item(String name, String unitPrice) {
        return """
                {"name": "%s", "unit": "HUR", "unitPrice": "%s", "currency": "EUR", "tax": {"category": "S", "rate": "19"}}""".formatted(name, unitPrice);
    }

    /** A line at 19 % VAT. */
    static String line(String description, String quantity, String unitPrice) {
        return """
                {"description": "%s", "quantity": "%s", "unit": "HUR", "unitPrice": "%s",
                 "tax": {"category": "S", "rate": "19"}}""".formatted(description, quantity, unitPrice);
    }

    /** A draft in euros with net prices; lines as JSON objects with commas between. */
    static String draft(String customerId, String lines) {
        return """
                {"customerId": "%s", "currency": "EUR", "priceBasis": "NET", "lines": [%s]}""".formatted(customerId, lines);
    }

    static String allocation(String invoiceId, String amount) {
        return """
                {"documentId": "%s", "amount": "%s"}""".formatted(invoiceId, amount);
    }

    /** A payment of today; allocations as JSON objects with commas between. */
    static String payment(String customerId, String amount, String allocations) {
        return """
                {"customerId": "%s", "amount": "%s", "currency": "EUR", "receivedOn": "%s", "method": "BANK_TRANSFER",
                 "reference": "Transfer", "allocations": [%s]}""".formatted(customerId, amount, today(), allocations);
    }
}
