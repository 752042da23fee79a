package now.billing.blackbox;

/** A business in Zurich that accounts in francs. */
final class SwissBusiness {
    private static final String ORGANIZATION = """
            {"name": "%s", "legalName": "%1$s", "email": "billing@example.test", "currency": "CHF", "language": "en",
             "address": {"street": "Bahnhofstrasse", "buildingNumber": "1", "postCode": "8001", "town": "Zurich",
                         "country": "CH"},
             "taxIds": [{"scheme": "VAT", "value": "CHE-123.456.788 MWST"}], "timeZone": "Europe/Zurich",
             "accentColour": "#1D4ED8", "paper": "A4", "defaultDueDays": 30, "cashRounding": false}""";

    private SwissBusiness() {}

    static TestTenant create(String name) {
        TestTenant tenant = TestTenant.create(name);
        String etag = tenant.api().get("/organization").expect(200).etag();
        tenant.api().put("/organization", etag, ORGANIZATION.formatted(name)).expect(200);
        return tenant;
    }
}
