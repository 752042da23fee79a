package now.billing.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.UUID;

/**
 * A business of its own for one test class, ready to invoice: organization with a VAT identifier, a bank account, German
 * rates, English texts.
 *
 * @param code names the tenant in files and addresses
 * @param email of the owner
 * @param password of the owner
 * @param api the API with the owner's permissions
 */
record TestTenant(String code, String email, String password, Api api) {
    private static final String BANK_ACCOUNT = """
            {"name": "Main account", "holder": "Example GmbH", "country": "DE", "currency": "EUR",
             "iban": "DE89370400440532013000", "bic": "COBADEFFXXX", "preset": true}""";
    private static final String ORGANIZATION = """
            {"name": "%s", "legalName": "%1$s", "email": "billing@example.test", "currency": "EUR", "language": "en",
             "address": {"street": "Hauptstrasse", "buildingNumber": "1", "postCode": "10115", "town": "Berlin",
                         "country": "DE"},
             "taxIds": [{"scheme": "VAT", "value": "DE123456789"}], "timeZone": "Europe/Berlin",
             "accentColour": "#1D4ED8", "paper": "A4", "defaultDueDays": 30, "cashRounding": false}""";
    private static final String PERSON = "insert into platform.user_account"
            + " (id, email, email_key, display_name, password_hash, language, created_at)"
            + " select ?, ?, ?, ?, password_hash, language, now() from platform.user_account where email = ?";
    private static final String MEMBERSHIP =
            "insert into platform.membership (id, user_id, tenant_id, role, created_at)"
                    + " select ?, ?, id, ?, now() from platform.tenant where code = ?";

    /** Founds a business with this name through the set-up link. */
    static TestTenant create(String name) {
        return create(name, SetUpLink.create());
    }

    /** Founds it with the secret of this set-up link. */
    static TestTenant create(String name, String link) {
        return create(name, new Api(""), link);
    }

    /** Founds it in this system, with the secret of its set-up link. */
    static TestTenant create(String name, Api system, String link) {
        String email = "owner-" + UUID.randomUUID() + "@example.test";
        String password = "Kq7-" + UUID.randomUUID();
        Answer founded = system.postWithoutKey("/set-up", """
                        {"token": "%s", "email": "%s", "displayName": "Owner", "password": "%s",
                         "organizationName": "%s", "country": "DE", "language": "en"}""".formatted(link, email, password, name))
                .expect(201);
        TestTenant tenant =
                new TestTenant(founded.field("tenantCode"), email, password, system.as(founded.field("apiToken")));
        tenant.settle(name);
        return tenant;
    }

    /** Another person of this business, in this role; written into the tables, which spares the mail. */
    TestTenant member(String role) {
        UUID person = UUID.randomUUID();
        String address = role.toLowerCase(Locale.ROOT) + "-" + person + "@example.test";
        AdminLogin.execute(PERSON, person, address, address, role, email);
        AdminLogin.execute(MEMBERSHIP, UUID.randomUUID(), person, role, code);
        return new TestTenant(code, address, password, api);
    }

    private void settle(String name) {
        String etag = api.get("/organization").expect(200).etag();
        api.put("/organization", etag, ORGANIZATION.formatted(name)).expect(200);
        api.post("/bank-accounts", BANK_ACCOUNT).expect(201);
    }

    /** A new customer's id. */
    String customer(String name) {
        return api.post("/customers", Bodies.customer(name)).expect(201).newId();
    }

    /** A new supplier's id. */
    String supplier(String name) {
        return api.post("/suppliers", Bodies.customer(name)).expect(201).newId();
    }

    /** A new draft over one line at 19 % VAT; its id. */
    String draft(String customerId, String netPrice) {
        return api.post("/invoices", Bodies.draft(customerId, Bodies.line("Consulting", "1", netPrice)))
                .expect(201)
                .newId();
    }

    /** An issued invoice over one line at 19 % VAT, as the API answers it. */
    JsonNode issued(String customerId, String netPrice) {
        return api.post("/invoices/" + draft(customerId, netPrice) + "/issue", "{}")
                .expect(200)
                .json();
    }

    /** The invoice as it is now. */
    JsonNode invoice(String id) {
        return api.get("/invoices/" + id).expect(200).json();
    }
}
