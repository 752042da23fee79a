package now.billing.rendering.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.calculation.Withholding;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.terms.Card;
import now.billing.kernel.document.terms.Delivery;
import now.billing.kernel.document.terms.DirectDebit;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.EarlyPaymentDiscount;
import now.billing.kernel.document.terms.Instalment;
import now.billing.kernel.document.terms.ItemAttribute;
import now.billing.kernel.document.terms.ItemClassification;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.document.terms.Note;
import now.billing.kernel.document.terms.Payee;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.document.terms.Period;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.document.terms.PrecedingInvoice;
import now.billing.kernel.document.terms.References;
import now.billing.kernel.document.terms.ScopedIdentifier;
import now.billing.kernel.document.terms.SupportingDocument;
import now.billing.kernel.document.terms.TaxRepresentative;
import now.billing.kernel.document.terms.WithholdingTax;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/** Sample documents that state every business term there is. */
public final class TermPapers {
    private static final LocalDate MONTH = LocalDate.of(2025, 10, 1);
    private static final PostalAddress BERLIN = new PostalAddress("Uferweg", "7", "Tor 3", "10999", "Berlin", "", "DE");

    private TermPapers() {}

    /** All of them by name. */
    static Map<String, IssuedDocument> all() {
        return Map.of(
                "every-term-de", everyTerm("de"),
                "every-term-en", everyTerm("en"),
                "direct-debit", directDebit(),
                "card", card());
    }

    /** Paid by transfer, in parts and with a discount, less a tax that is kept back. */
    public static IssuedDocument everyTerm(String language) {
        PaymentDetails payment = new PaymentDetails(
                "58",
                "SEPA credit transfer",
                "Contract 4711, November",
                List.of(),
                null,
                null,
                List.of(
                        new EarlyPaymentDiscount(7, Percent.parse("2")),
                        new EarlyPaymentDiscount(14, Percent.parse("1"))),
                List.of(
                        new Instalment(LocalDate.of(2025, 12, 15), Money.parse("500.00", SamplePapers.EUR), null),
                        new Instalment(LocalDate.of(2026, 1, 15), null, Percent.parse("60"))));
        return paper(language, "384", payment, true);
    }

    /** Collected from the buyer's account. */
    public static IssuedDocument directDebit() {
        DirectDebit debit = new DirectDebit("MANDATE-2025-17", "DE98ZZZ09999999999", "DE02120300000000202051");
        return paper("de", "389", details("59", null, debit), false);
    }

    /** Charged to a card. */
    public static IssuedDocument card() {
        return paper("fr", "386", details("48", new Card("4242", "M. Exemple"), null), false);
    }

    private static PaymentDetails details(String means, @Nullable Card card, @Nullable DirectDebit debit) {
        return new PaymentDetails(means, "", "", List.of(), card, debit, List.of(), List.of());
    }

    private static IssuedDocument paper(String language, String type, PaymentDetails payment, boolean withheld) {
        DocumentTerms terms = new DocumentTerms(
                type,
                "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
                LocalDate.of(2025, 10, 31),
                "",
                CurrencyUnit.of("GBP"),
                new BigDecimal("0.88"),
                new References(
                        "PR-77", "CR-4711", "SO-123", "RA-9", "DA-8", "LOT-2", scoped("METER-5", "AVE"), "CC-100"),
                List.of(new Note("REG", "Registered at Amtsgericht Berlin, HRB 12345. Managing director: E. Example.")),
                List.of(new PrecedingInvoice("INV-2025-0040", LocalDate.of(2025, 9, 30))),
                new Period(MONTH, MONTH.withDayOfMonth(31)),
                List.of(new SupportingDocument("TS-10", "Time sheet", "https://example.test/ts-10", null)),
                new Payee("Example Factoring AG", scoped("4000001123452", "0088"), scoped("HRB 99", "")),
                new TaxRepresentative("Example Fiscal GmbH", "DE987654321", BERLIN),
                new Delivery("Société Exemple, entrepôt", scoped("4000001987658", "0088"), null, BERLIN),
                payment,
                withheld
                        ? List.of(new WithholdingTax(Percent.parse("1.5"), Withholding.Base.NET, "Withholding tax"))
                        : List.of(),
                List.of());
        return SamplePapers.issued(
                new DocumentContentBuilder(SamplePapers.EUR)
                        .lines(List.of(line(), line()))
                        .deliveryDate(LocalDate.of(2025, 10, 31))
                        .orderReference("PO-2025-77113")
                        .terms("Payable within 30 days.")
                        .more(terms)
                        .build(),
                language);
    }

    private static ContentLine line() {
        LineTerms terms = new LineTerms(
                "Delivered in two parts.",
                scoped("METER-5", "AVE"),
                "10",
                "CC-200",
                new Period(MONTH, MONTH.withDayOfMonth(31)),
                "ART-9",
                "B-55",
                scoped("4012345678901", "0160"),
                List.of(new ItemClassification("43211503", "STI", "2")),
                "FR",
                List.of(new ItemAttribute("Colour", "Blue")),
                null,
                null);
        UnitPrice price = UnitPrice.parse("450.00", SamplePapers.EUR);
        return ContentLine.of("Notebook, refurbished", Quantity.parse("2"), UnitCode.ONE, price, TaxRate.standard("19"))
                .withMore(terms)
                .withLineId(UUID.fromString("018f0000-0000-7000-8000-000000000003"));
    }

    private static ScopedIdentifier scoped(String value, String scheme) {
        return new ScopedIdentifier(value, scheme);
    }
}
