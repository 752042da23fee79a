package now.billing.rendering.paper;

import static now.billing.rendering.paper.SampleLines.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.PaymentReference;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.EarlyPaymentDiscount;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.tax.TaxRate;

/** Invoices of a Swiss bakery, as they are frozen: with the reference that its account wants. */
public final class SwissPapers {
    public static final String NUMBER = "RE-2025-12";
    public static final String IBAN = "CH9300762011623852957";
    public static final String QR_IBAN = "CH4431999123000889012";

    private static final CurrencyUnit FRANC = CurrencyUnit.of("CHF");
    private static final Party SELLER = new Party(
            "Muster Bäckerei AG",
            "",
            "",
            "",
            "",
            "",
            new PostalAddress("Bahnhofstrasse", "1", "", "8001", "Zürich", "", "CH"),
            List.of(TaxIdentifier.vat("CHE-116.281.710 MWST")));
    private static final Party BUYER = new Party(
            "Łukasz Żółć GmbH",
            "",
            "",
            "",
            "",
            "",
            new PostalAddress("Rue de l'Hôpital", "7", "", "1700", "Fribourg", "", "CH"),
            List.of());

    private SwissPapers() {}

    static Map<String, IssuedDocument> all() {
        Map<String, IssuedDocument> all = new LinkedHashMap<>();
        all.put("slip-scor", creditorReference("de"));
        all.put("slip-qrr", qrReference("fr", "Commande 12"));
        all.put("slip-own-page", lines(9));
        return all;
    }

    public static IssuedDocument creditorReference(String language) {
        return issued(language, IBAN, "", DocumentTerms.NONE, 1);
    }

    public static IssuedDocument qrReference(String language, String asked) {
        return issued(language, QR_IBAN, asked, terms(asked), 1);
    }

    public static IssuedDocument plainReference(String language, String asked) {
        return issued(language, IBAN, asked, terms(asked), 1);
    }

    public static IssuedDocument soldTo(Party buyer) {
        return issued("de", IBAN, "", DocumentTerms.NONE, 1, buyer);
    }

    public static IssuedDocument lines(int count) {
        return issued("de", IBAN, "", DocumentTerms.NONE, count);
    }

    private static DocumentTerms terms(String asked) {
        EarlyPaymentDiscount discount = new EarlyPaymentDiscount(10, Percent.parse("2"));
        PaymentDetails payment = new PaymentDetails("", "", asked, List.of(), null, null, List.of(discount), List.of());
        return DocumentTerms.SHAPE.with(DocumentTerms.NONE, "payment", payment);
    }

    private static IssuedDocument issued(String language, String iban, String asked, DocumentTerms terms, int lines) {
        return issued(language, iban, asked, terms, lines, BUYER);
    }

    private static IssuedDocument issued(
            String language, String iban, String asked, DocumentTerms terms, int lines, Party buyer) {
        TaxRate rate = TaxRate.standard("8.1");
        String price = lines == 1 ? "1156.34" : "42.50";
        List<ContentLine> all = IntStream.rangeClosed(1, lines)
                .mapToObj(i -> line("Hochzeitstorte " + i, "1", UnitCode.ONE, price, FRANC, rate))
                .toList();
        String reference = PaymentReference.of(iban, asked, DocumentNumber.of(NUMBER));
        return SamplePapers.issued(
                new DocumentContentBuilder(FRANC).lines(all).more(terms).build(),
                language,
                SELLER,
                buyer,
                new PaymentInstructions(SELLER.name(), iban, "", "", reference),
                Branding.Paper.A4,
                NUMBER);
    }
}
