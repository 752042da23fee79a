package now.billing.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import now.billing.launcher.Invitations;

/** Founds businesses through the API, ready to invoice, each with one customer. */
public final class Founding {
    private static final String SET_UP = """
            {"token": "%s", "email": "%s", "displayName": "Owner", "password": "%s",
             "organizationName": "Example GmbH", "country": "DE", "language": "en"}""";
    private static final String ORGANIZATION = """
            {"name": "Example GmbH", "legalName": "Example GmbH", "email": "billing@example.test", "currency": "EUR",
             "language": "en", "taxIds": [{"scheme": "VAT", "value": "DE123456789"}], "timeZone": "UTC",
             "address": {"street": "Hauptstrasse", "buildingNumber": "1", "postCode": "10115", "town": "Berlin",
                         "country": "DE"},
             "accentColour": "#1D4ED8", "paper": "A4", "defaultDueDays": 30, "cashRounding": false}""";
    private static final String CUSTOMER = """
            {"name": "Buyer GmbH", "email": "accounts@buyer.example.test",
             "address": {"street": "Lange Strasse", "buildingNumber": "2", "postCode": "20095", "town": "Hamburg",
                         "country": "DE"}}""";

    private final Caller caller;
    private final Invitations invitations;

    public Founding(Caller caller, Invitations invitations) {
        this.caller = caller;
        this.invitations = invitations;
    }

    public Account found() throws InterruptedException {
        String person = UUID.randomUUID().toString();
        String email = "owner-" + person + "@example.test";
        String password = "Kq7-" + UUID.randomUUID();
        String body = SET_UP.formatted(invitations.invite(), email, password);
        JsonNode founded = Caller.json(caller.post("", "/set-up", person, body));
        String token = founded.get("apiToken").asText();
        caller.replace(token, "/organization", ORGANIZATION);
        String customer = caller.post(token, "/customers", person, CUSTOMER);
        return new Account(
                founded.get("tenantCode").asText(),
                token,
                Caller.json(customer).get("id").asText(),
                email,
                password);
    }
}
