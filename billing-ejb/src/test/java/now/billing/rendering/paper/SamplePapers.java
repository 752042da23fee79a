package now.billing.rendering.paper;

import static now.billing.rendering.paper.SampleLines.detailed;
import static now.billing.rendering.paper.SampleLines.line;
import static now.billing.rendering.paper.SampleLines.listPrice;
import static now.billing.rendering.paper.SampleLines.perHundred;
import static now.billing.rendering.paper.SampleParties.ACCOUNT;
import static now.billing.rendering.paper.SampleParties.FRENCH_BUYER;
import static now.billing.rendering.paper.SampleParties.GERMAN_SELLER;
import static now.billing.rendering.paper.SampleParties.ID;
import static now.billing.rendering.paper.SampleParties.eur;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;

/** Sample documents of every shape a paper must bear. */
public final class SamplePapers {
    private static final LocalDate ISSUED = LocalDate.of(2025, 11, 15);
    private static final LocalDate DUE = LocalDate.of(2025, 12, 15);
    public static final CurrencyUnit EUR = SampleParties.EUR;

    private SamplePapers() {}

    /** All invoices by name, for tests that hold for every paper. */
    public static Map<String, IssuedDocument> all() {
        Map<String, IssuedDocument> all = new LinkedHashMap<>();
        all.put("simple", simple());
        all.put("rich-de", rich("de"));
        all.put("rich-en", rich("en"));
        all.put("seven-lines", lines(7));
        all.put("ten-lines", lines(10));
        all.put("sixteen-lines", lines(16));
        all.put("sixty-lines", sixtyLines());
        all.put("three-rates", threeRates());
        all.put("arabic-tnd", arabicCustomer());
        all.put("yen-letter", yenOnLetter());
        all.put("negative", negative());
        all.put("reverse-charge", reverseCharge());
        all.put("gross-chf", grossWithRounding());
        all.put("long-words", longWords());
        all.putAll(TermPapers.all());
        all.putAll(SwissPapers.all());
        return all;
    }

    public static IssuedDocument simple() {
        DocumentContent content = new DocumentContentBuilder(EUR)
                .lines(List.of(line("Consulting", "8", UnitCode.HOUR, "125.00", EUR, TaxRate.standard("19"))))
                .build();
        return issued(content, "en", GERMAN_SELLER, FRENCH_BUYER, ACCOUNT, Branding.Paper.A4, "INV-2025-0001");
    }

    /** Everything at once: rates, allowances, charges, discount, list price, prepaid, references, notes. */
    public static IssuedDocument rich(String language) {
        TaxRate full = TaxRate.standard("19");
        TaxRate reduced = TaxRate.standard("7");
        List<ContentLine> lines = List.of(
                detailed("Scale plan, annual", "1 October 2025 – 30 September 2026", "1", "12000.00", full)
                        .withDiscount(Discount.ofPercent(Percent.parse("10"), "")),
                detailed("Additional seats", "", "25", "158.125", full),
                listPrice("Support hours", "40", "110.00", "15.00", full),
                perHundred("API calls", "125000", "0.4", reduced),
                detailed("Training material, printed", "Two volumes, delivered in person.", "12", "39.90", reduced)
                        .withAdjustments(List.of(
                                Adjustment.charge(Portion.ofAmount(eur("18.00")), "Packaging"),
                                Adjustment.allowance(Portion.ofPercent(Percent.parse("2.5")), "Loyalty"))));
        DocumentContent content = new DocumentContentBuilder(EUR)
                .lines(lines)
                .adjustments(List.of(
                        new TaxedAdjustment(Adjustment.charge(Portion.ofAmount(eur("29.00")), "Shipping"), full)))
                .discount(Discount.ofPercent(Percent.parse("3"), ""))
                .prepaid(eur("5000.00"))
                .deliveryDate(LocalDate.of(2025, 10, 31))
                .orderReference("PO-2025-77113")
                .buyerReference("04011000-12345-67")
                .notes("Thank you for your business. Questions? Write to billing@example.test.")
                .terms("Payable within 30 days without deduction.")
                .build();
        return issued(content, language, GERMAN_SELLER, FRENCH_BUYER, ACCOUNT, Branding.Paper.A4, "INV-2025-0042");
    }

    public static IssuedDocument sixtyLines() {
        return lines(60);
    }

    /** The paper of the benchmark. */
    public static IssuedDocument twentyLines() {
        return lines(20);
    }

    /** Plain lines at two rates. */
    public static IssuedDocument lines(int count) {
        List<ContentLine> lines = IntStream.rangeClosed(1, count)
                .mapToObj(i -> line(
                        "Part no. " + (1000 + i) + " with mounting kit",
                        String.valueOf(i),
                        UnitCode.PIECE,
                        i + ".25",
                        EUR,
                        TaxRate.standard(i % 3 == 0 ? "7" : "19")))
                .toList();
        DocumentContent content = new DocumentContentBuilder(EUR).lines(lines).build();
        return issued(content, "en", GERMAN_SELLER, FRENCH_BUYER, ACCOUNT, Branding.Paper.A4, "INV-2025-0060");
    }

    /** Three lines with as many rows of totals as a plain document gets. */
    public static IssuedDocument threeRates() {
        TaxRate full = TaxRate.standard("19");
        DocumentContent content = new DocumentContentBuilder(EUR)
                .lines(List.of(
                        line("Consulting", "8", UnitCode.HOUR, "125.00", EUR, full),
                        line("Handbook", "12", UnitCode.PIECE, "39.90", EUR, TaxRate.standard("7")),
                        line("Postage", "1", UnitCode.ONE, "6.99", EUR, TaxRate.untaxed(TaxCategory.Z))))
                .adjustments(List.of(
                        new TaxedAdjustment(Adjustment.allowance(Portion.ofAmount(eur("50.00")), "Loyalty"), full),
                        new TaxedAdjustment(Adjustment.charge(Portion.ofAmount(eur("29.00")), "Express"), full)))
                .prepaid(eur("300.00"))
                .build();
        return issued(content, "en", GERMAN_SELLER, FRENCH_BUYER, ACCOUNT, Branding.Paper.A4, "INV-2025-0070");
    }

    public static IssuedDocument arabicCustomer() {
        CurrencyUnit dinar = CurrencyUnit.of("TND");
        Party seller = new Party(
                "Atelier Exemple",
                "",
                "",
                "facture@example.test",
                "",
                "",
                new PostalAddress("avenue Habib Bourguiba", "7", "", "1000", "Tunis", "", "TN"),
                List.of(TaxIdentifier.of(TaxIdentifier.TAX_NUMBER, "1234567/A/M/000")));
        Party buyer = new Party(
                "شركة المثال للتجارة",
                "",
                "قسم المحاسبة",
                "",
                "",
                "",
                new PostalAddress("شارع الحبيب بورقيبة", "12", "", "3000", "صفاقس", "", "TN"),
                List.of());
        DocumentContent content = new DocumentContentBuilder(dinar)
                .lines(List.of(
                        line("خدمات استشارية 2025", "3", UnitCode.DAY, "450.500", dinar, TaxRate.standard("19")),
                        line("Développement web", "12.5", UnitCode.HOUR, "85.750", dinar, TaxRate.standard("7"))))
                .notes("شكرا لتعاملكم معنا")
                .build();
        PaymentInstructions account =
                new PaymentInstructions("Atelier Exemple", "TN5910006035183598478831", "", "Banque Exemple", "");
        return issued(content, "fr", seller, buyer, account, Branding.Paper.A4, "FAC-2025-0007");
    }

    public static IssuedDocument yenOnLetter() {
        CurrencyUnit yen = CurrencyUnit.of("JPY");
        Party seller = new Party(
                "Example Labs Inc.",
                "",
                "",
                "billing@example.test",
                "",
                "https://example.test",
                new PostalAddress("Market Street", "500", "Suite 9", "94105", "San Francisco", "CA", "US"),
                List.of(TaxIdentifier.of("EIN", "12-3456789")));
        DocumentContent content = new DocumentContentBuilder(yen)
                .lines(List.of(line("License", "3", UnitCode.ONE, "1234567", yen, TaxRate.untaxed(TaxCategory.Z))))
                .build();
        return issued(content, "en", seller, Party.named("Example K.K."), null, Branding.Paper.LETTER, "INV-1001");
    }

    public static IssuedDocument negative() {
        DocumentContent content = new DocumentContentBuilder(EUR)
                .lines(List.of(
                        line("Consulting", "1", UnitCode.DAY, "900.00", EUR, TaxRate.standard("19")),
                        line("Returned goods", "-3", UnitCode.PIECE, "450.00", EUR, TaxRate.standard("19"))))
                .build();
        return issued(content, "en", GERMAN_SELLER, FRENCH_BUYER, ACCOUNT, Branding.Paper.A4, "INV-2025-0099");
    }

    public static IssuedDocument reverseCharge() {
        DocumentContent content = new DocumentContentBuilder(EUR)
                .lines(List.of(line(
                        "Software development", "10", UnitCode.DAY, "800.00", EUR, TaxRate.untaxed(TaxCategory.AE))))
                .exemptions(
                        List.of(TaxExemption.of(TaxCategory.AE, "Services to a business in France.", "VATEX-EU-AE")))
                .build();
        return issued(content, "en", GERMAN_SELLER, FRENCH_BUYER, ACCOUNT, Branding.Paper.A4, "INV-2025-0100");
    }

    public static IssuedDocument grossWithRounding() {
        CurrencyUnit franc = CurrencyUnit.of("CHF");
        Party seller = new Party(
                "Muster Bäckerei AG",
                "",
                "",
                "",
                "",
                "",
                new PostalAddress("Bahnhofstrasse", "1", "", "8001", "Zürich", "", "CH"),
                List.of(TaxIdentifier.vat("CHE-116.281.710 MWST")));
        DocumentContent content = new DocumentContentBuilder(franc)
                .priceBasis(PriceBasis.GROSS)
                .lines(List.of(
                        line("Gipfeli", "37", UnitCode.ONE, "1.40", franc, TaxRate.standard("2.6")),
                        line("Saalmiete", "1", UnitCode.ONE, "1234.53", franc, TaxRate.standard("8.1"))))
                .cashRounding(true)
                .build();
        PaymentInstructions account =
                new PaymentInstructions("Muster Bäckerei AG", "CH9300762011623852957", "", "", "");
        return issued(content, "de", seller, Party.named("Beispiel AG"), account, Branding.Paper.A4, "RE-2025-12");
    }

    public static IssuedDocument longWords() {
        String word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
        List<ContentLine> lines = List.of(
                line(word, "1", UnitCode.of("LS"), "9999999.99", EUR, TaxRate.standard("19")),
                detailed(
                        "Umbau "
                                + "der Anlage mit allen Nebenarbeiten und Prüfungen "
                                        .repeat(5)
                                        .strip(),
                        "Die Leistung umfasst Planung, Bau und Abnahme. "
                                .repeat(40)
                                .strip(),
                        "1234567.891",
                        "0.1234567891",
                        TaxRate.standard("7")),
                line("Wartung", "12", UnitCode.MONTH, "100.00", EUR, TaxRate.standard("19")));
        Party buyer = new Party(
                "Verein zur Förderung der Rindfleischetikettierungsüberwachungsaufgabenübertragung e. V.",
                "",
                "Abteilung Haushaltsangelegenheiten und Beschaffungswesen",
                "",
                "",
                "",
                new PostalAddress(
                        "Straße der Wiedervereinigung", "112a", "Hinterhaus, 3. Stock", "06108", "Halle", "", "DE"),
                List.of());
        DocumentContent content = new DocumentContentBuilder(EUR)
                .lines(lines)
                .orderReference("Bestellung Nr. 4711/2025 vom 3. November 2025, Los 2, Nachtrag 3, Kostenstelle 99")
                .notes("Bitte beachten Sie die Hinweise. ".repeat(15).strip())
                .terms("Zahlbar ohne Abzug.\nEs gelten unsere Geschäftsbedingungen.")
                .build();
        return issued(content, "de", GERMAN_SELLER, buyer, ACCOUNT, Branding.Paper.A4, "RE-2025-000123");
    }

    /** A document of the German seller to the French buyer. */
    static IssuedDocument issued(DocumentContent content, String language) {
        return issued(content, language, GERMAN_SELLER, FRENCH_BUYER, ACCOUNT, Branding.Paper.A4, "INV-2025-0043");
    }

    static IssuedDocument issued(
            DocumentContent content,
            String language,
            Party seller,
            Party buyer,
            PaymentInstructions account,
            Branding.Paper paper,
            String number) {
        IssueFacts facts = new IssueFacts(
                DocumentRef.invoice(ID),
                DocumentNumber.of(number),
                ISSUED,
                DUE,
                language,
                "Europe/Berlin",
                seller,
                buyer,
                ID,
                account == null ? List.of() : List.of(account),
                new Branding("#4F46E5", "", paper));
        return IssuedDocument.of(facts, content, content.calculate());
    }
}
