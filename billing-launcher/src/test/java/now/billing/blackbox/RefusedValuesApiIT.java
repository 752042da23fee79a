package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a text, a number or a date may be, and how the API says that one is not: the field, the value, the limit. */
class RefusedValuesApiIT {
    private static TestTenant tenant;
    private static Api api;
    private static String customer;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Refusing GmbH");
        api = tenant.api();
        customer = tenant.customer("Refused AG");
    }

    @Test
    void whatIsWrongWithAMailAddressOrATimeZoneIsSaidOnce() {
        Answer mail = api.post("/customers", "{\"name\": \"Name\", \"email\": \"nobody\"}")
                .refused(422, "input.malformed");
        assertThat(mail.refusedFields()).containsExactly("email");
        Answer before = api.get("/organization").expect(200);
        Answer zone = api.put("/organization", before.etag(), before.text().replace("Europe/Berlin", "Mars/Olympus"))
                .refused(422, "input.unknown_code");
        assertThat(zone.refusedFields()).containsExactly("timeZone");
    }

    @Test
    void controlCharacterIsNamed() {
        Answer refused =
                api.post("/customers", Bodies.customer("Bell \\u0007 AG")).refused(422, "text.forbidden_character");
        assertThat(refused.refusedFields()).containsExactly("name");
        assertThat(refused.message("name")).contains("U+0007").doesNotContain("{");
    }

    @Test
    void lineBreakInAFieldOfOneLineIsRefusedAtSave() {
        String named = Bodies.customer("Line AG");
        for (String body : new String[] {
            named.replace("Line AG", "Line\\nBcc: AG"),
            named.replace("Ringweg", "Ring\\r\\nweg"),
            named.replaceFirst("\\{", "{\"contacts\": [{\"name\": \"A\\\\nB\"}], ")
        }) {
            assertThat(api.post("/customers", body)
                            .refused(422, "text.forbidden_character")
                            .refusedFields())
                    .hasSize(1);
        }
        Answer before = api.get("/organization").expect(200);
        assertThat(api.put("/organization", before.etag(), before.text().replace("Refusing GmbH", "Refusing\\nGmbH"))
                        .refused(422, "text.forbidden_character")
                        .refusedFields())
                .containsExactly("name", "legalName");
        assertThat(api.post("/payments", Bodies.payment(customer, "1.00", "").replace("Transfer\"", "Trans\\nfer\""))
                        .refused(422, "text.forbidden_character")
                        .refusedFields())
                .containsExactly("reference");
    }

    @Test
    void textOfSeveralLinesKeepsThem() {
        String body = Bodies.draft(customer, Bodies.line("First\\nsecond", "1", "1.00"))
                .replaceFirst("\\{", "{\"notes\": \"First\\\\r\\\\nsecond\", ");
        Answer kept = api.post("/invoices", body).expect(201);
        assertThat(kept.field("notes")).isEqualTo("First\nsecond");
        assertThat(kept.json().at("/lines/0/description").asText()).isEqualTo("First\nsecond");
        assertThat(api.post("/invoices", body.replace("First\\r\\n", "First\\t"))
                        .expect(201)
                        .field("notes"))
                .isEqualTo("First second");
        assertThat(api.post("/invoices", body.replace("First\\r\\n", "First\\u0000"))
                        .refused(422, "text.forbidden_character")
                        .refusedFields())
                .containsExactly("notes");
    }

    @Test
    void searchForSignsFindsNothing() {
        tenant.draft(customer, "1.00");
        api.post("/items", Bodies.item("Found", "1.00")).expect(201);
        api.post("/payments", Bodies.payment(customer, "1.00", "")).expect(201);
        for (String path : new String[] {"/customers", "/items", "/invoices", "/payments"}) {
            for (String signs : new String[] {"%25", "_", "%F0%9F%91%8D"}) {
                assertThat(api.get(path + "?q=" + signs).expect(200).json().path("items"))
                        .as(path + signs)
                        .isEmpty();
            }
            assertThat(api.get(path + "?q=").expect(200).json().path("items")).isNotEmpty();
            api.get(path + "?q=a%00").refused(422, "text.forbidden_character");
        }
    }

    @Test
    void wrongAllowancesAndChargesAreNamedAsTheyWereSent() {
        String wrong = "{\"amount\": \"-1.00\", \"percent\": \"10\", \"base\": \"1.00\", \"reason\": \"Wrong\"}";
        String taxed = wrong.replace("}", ", \"tax\": {\"category\": \"S\", \"rate\": \"19\"}}");
        String fine = taxed.replace("-1.00", "0.10");
        String line = Bodies.line("Line", "1", "1.00")
                .replaceFirst("\\{", "{\"allowances\": [" + wrong + "], \"charges\": [" + wrong + "], ");
        String body = Bodies.draft(customer, line)
                .replaceFirst("\\{", "{\"allowances\": [" + fine + "," + taxed + "], \"charges\": [" + taxed + "], ");
        assertThat(api.post("/invoices", body)
                        .refused(422, "adjustment.amount_is_not_percent_of_base")
                        .refusedFields())
                .containsExactly(
                        "lines[0].allowances[0].amount",
                        "lines[0].charges[0].amount",
                        "allowances[1].amount",
                        "charges[0].amount");
        String rate = "{\"name\": \"Fine\", \"category\": \"S\", \"rate\": \"19.1234567\"}";
        assertThat(api.post("/tax-rates", rate)
                        .refused(422, "input.too_many_decimals")
                        .refusedFields())
                .containsExactly("rate");
    }

    @Test
    void roundingOfMoreThanAUnitIsRefused() {
        String body = Bodies.draft(customer, Bodies.line("Line", "1", "1.00"))
                .replaceFirst("\\{", "{\"rounding\": \"1000000.00\", ");
        Answer refused = api.post("/invoices", body).refused(422, "input.out_of_range");
        assertThat(refused.refusedFields()).containsExactly("rounding");
        api.post("/invoices", body.replace("1000000.00", "-0.99")).expect(201);
    }

    @Test
    void countriesAreReadInLowerCase() {
        String account =
                "{\"name\": \"Second\", \"holder\": \"Refusing GmbH\", \"country\": \"de\", \"currency\": \"EUR\","
                        + " \"iban\": \"DE89370400440532013000\"}";
        assertThat(api.post("/bank-accounts", account).expect(201).field("country"))
                .isEqualTo("DE");
        assertThat(api.post("/customers", Bodies.customer("Lower AG").replace("\"DE\"", "\"de\""))
                        .expect(201)
                        .json()
                        .at("/address/country")
                        .asText())
                .isEqualTo("DE");
    }

    @Test
    void taxRateOfMoreThanAHundredPercentIsRefused() {
        String rate = "{\"name\": \"Much\", \"category\": \"S\", \"rate\": \"200\"}";
        Answer refused = api.post("/tax-rates", rate).refused(422, "input.out_of_range");
        assertThat(refused.refusedFields()).containsExactly("rate");
        assertThat(refused.message("rate")).contains("200").contains("100");
        String line = Bodies.line("Line", "1", "1.00").replace("\"19\"", "\"100.5\"");
        assertThat(api.post("/invoices", Bodies.draft(customer, line))
                        .refused(422, "input.out_of_range")
                        .refusedFields())
                .containsExactly("lines[0].tax.rate");
    }

    @Test
    void numberOfThousandsOfDigitsIsRefused() {
        Answer before = api.get("/organization").expect(200);
        String body = before.text().replaceFirst("\"defaultDueDays\":\\d+", "\"defaultDueDays\":" + "9".repeat(3_000));
        Answer refused = api.put("/organization", before.etag(), body).refused(422, "input.out_of_range");
        assertThat(refused.refusedFields()).containsExactly("defaultDueDays");
    }

    @Test
    void dateOfAnotherAgeIsRefusedWithTheLimits() {
        for (String day : new String[] {"+999999999-12-31", "-5000-01-01", "+99999-01-01", "0000-01-01"}) {
            for (String field : new String[] {"issueDate", "dueDate", "deliveryDate"}) {
                String body = Bodies.draft(customer, "").replaceFirst("\\{", "{\"" + field + "\": \"" + day + "\", ");
                outOfRange(api.post("/invoices", body), field, day);
            }
            String payment =
                    Bodies.payment(customer, "1.00", "").replace(Bodies.today().toString(), day);
            outOfRange(api.post("/payments", payment), "receivedOn", day);
            String asked = day.replace("+", "%2B");
            outOfRange(api.get("/invoices?from=" + asked), "from", day);
            outOfRange(api.get("/invoices?to=" + asked), "to", day);
            String statement = "/statements?customer=" + customer;
            outOfRange(api.get(statement + "&to=2026-01-01&from=" + asked), "from", day);
            outOfRange(api.get(statement + "&from=2026-01-01&to=" + asked), "to", day);
        }
    }

    private static void outOfRange(Answer answer, String field, String value) {
        Answer refused = answer.refused(422, "input.out_of_range");
        assertThat(refused.refusedFields()).containsExactly(field);
        assertThat(refused.message(field))
                .contains(value)
                .contains("1900-01-01")
                .contains("2199-12-31");
    }

    @Test
    void textThatIsTooLongIsNamedWithItsLengthAndTheLimit() {
        Answer name = api.post("/customers", Bodies.customer("n".repeat(201))).refused(422, "input.too_long");
        assertThat(name.refusedFields()).containsExactly("name");
        assertThat(name.message("name")).contains("201").contains("200");

        Answer description = api.post("/invoices", Bodies.draft(customer, Bodies.line("d".repeat(301), "1", "1.00")))
                .refused(422, "input.too_long");
        assertThat(description.refusedFields()).containsExactly("lines[0].description");
        assertThat(description.message("lines[0].description")).contains("301").contains("300");
        api.post("/invoices", Bodies.draft(customer, Bodies.line("d".repeat(300), "1", "1.00")))
                .expect(201);
    }

    @Test
    void characterThatNoFontDrawsIsNamedAtSave() {
        Answer line = api.post("/invoices", Bodies.draft(customer, Bodies.line("Well done 👍", "1", "1.00")))
                .refused(422, "text.not_drawable");
        assertThat(line.refusedFields()).containsExactly("lines[0].description");
        assertThat(line.message("lines[0].description")).contains("👍");

        Answer name = api.post("/customers", Bodies.customer("Firma 👍")).refused(422, "text.not_drawable");
        assertThat(name.refusedFields()).containsExactly("name");
    }

    @Test
    void amountsAreStringsWithTheDecimalsOfTheirCurrency() {
        Answer refused =
                api.post("/payments", Bodies.payment(customer, "10.001", "")).refused(422, "input.too_many_decimals");
        assertThat(refused.refusedFields()).containsExactly("amount");
        assertThat(api.post("/payments", Bodies.payment(customer, "ten", ""))
                        .refused(422, "input.not_a_decimal")
                        .refusedFields())
                .containsExactly("amount");
    }
}
