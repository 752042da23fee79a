package now.billing.rendering.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedReceipt;
import now.billing.kernel.document.Limits;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.settlement.Aging;
import now.billing.kernel.settlement.OpenItem;
import now.billing.kernel.tax.TaxRate;
import now.billing.receivables.LedgerEntry;

/** Papers with the largest amounts and the longest names that the product takes. */
public final class WidestPapers {
    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000002");
    private static final LocalDate DAY = LocalDate.of(2025, 9, 30);
    private static final Branding BRANDING = new Branding("#4F46E5", "", Branding.Paper.LETTER);
    private static final String NUMBER = "W".repeat(Limits.NUMBER);

    private WidestPapers() {}

    /** Amounts of thirteen digits before the point: about the most that an amount holds. */
    public static IssuedDocument invoice(CurrencyUnit currency, String language, String country, boolean negative) {
        TaxRate tax = TaxRate.standard("19.6");
        ContentLine line = ContentLine.of(
                        "Widest",
                        Quantity.parse(negative ? "-0.75" : "0.75"),
                        UnitCode.HOUR,
                        UnitPrice.parse("9999999999999", currency),
                        tax)
                .withLineId(ID);
        ContentLine precise = ContentLine.of(
                        "Precise",
                        Quantity.parse("1234567890.123456"),
                        UnitCode.of("XCT"),
                        UnitPrice.parse("0.1234567891", currency),
                        TaxRate.standard("7"))
                .withLineId(ID);
        DocumentContent content = new DocumentContentBuilder(currency)
                .lines(List.of(line, precise))
                .adjustments(List.of(new TaxedAdjustment(
                        Adjustment.charge(Portion.ofAmount(largest(currency, 100)), "Insurance"), tax)))
                .prepaid(largest(currency, 10))
                .build();
        IssueFacts facts = new IssueFacts(
                DocumentRef.invoice(ID),
                DocumentNumber.of(NUMBER),
                DAY,
                DAY,
                language,
                "Europe/Berlin",
                party("Seller", country),
                party("Buyer", country),
                ID,
                List.of(new PaymentInstructions(
                        "W".repeat(Limits.NAME), "MT84MALT011000012345MTLCAST001S", "MALTMTMT", "Bank", "")),
                BRANDING);
        return IssuedDocument.of(facts, content, content.calculate());
    }

    /** Totals longer than a page: as many allowances as a document takes, each with the longest reason. */
    public static IssuedDocument longestTotals() {
        CurrencyUnit currency = CurrencyUnit.of("EUR");
        TaxRate tax = TaxRate.standard("19");
        ContentLine line = ContentLine.of("Plain", Quantity.ONE, UnitCode.HOUR, UnitPrice.parse("9000", currency), tax)
                .withLineId(ID);
        DocumentContent content = new DocumentContentBuilder(currency)
                .lines(List.of(line, line))
                .adjustments(IntStream.range(0, Limits.DOCUMENT_ADJUSTMENTS)
                        .mapToObj(i -> new TaxedAdjustment(
                                Adjustment.allowance(
                                        Portion.ofAmount(Money.of(BigDecimal.valueOf(i + 1), currency)),
                                        "reason "
                                                .repeat(Limits.REASON / "reason ".length())
                                                .strip()),
                                tax))
                        .toList())
                .build();
        IssueFacts facts = new IssueFacts(
                DocumentRef.invoice(ID),
                DocumentNumber.of("INV-1"),
                DAY,
                DAY,
                "en",
                "Europe/Berlin",
                party("Seller", "DE"),
                party("Buyer", "DE"),
                ID,
                List.of(new PaymentInstructions("Seller", "DE89370400440532013000", "", "", "")),
                BRANDING);
        return IssuedDocument.of(facts, content, content.calculate());
    }

    public static IssuedReceipt receipt(CurrencyUnit currency, String language, String country) {
        return new IssuedReceipt(
                IssuedReceipt.VERSION,
                DocumentRef.receipt(ID),
                DocumentNumber.of(NUMBER),
                DAY,
                currency,
                language,
                "Europe/Berlin",
                party("Seller", country),
                party("Payer", country),
                ID,
                ID,
                DAY,
                largest(currency, 1),
                "BANK_TRANSFER",
                "R".repeat(Limits.REFERENCE),
                List.of(new IssuedReceipt.Allocation(
                        DocumentRef.invoice(ID),
                        DocumentNumber.of(NUMBER),
                        largest(currency, 2),
                        largest(currency, 2))),
                largest(currency, 2),
                BRANDING);
    }

    public static StatementContent statement(CurrencyUnit currency, String language, String country) {
        Money half = largest(currency, 2);
        Money zero = Money.zero(currency);
        List<StatementContent.Movement> rows = List.of(
                new StatementContent.Movement(DAY, LedgerEntry.Type.INVOICE, NUMBER, half, zero, zero),
                new StatementContent.Movement(DAY, LedgerEntry.Type.PAYMENT_REVERSAL, "R-1", half, zero, half),
                new StatementContent.Movement(DAY, LedgerEntry.Type.PAYMENT, "R-2", zero, half, zero));
        List<OpenItem> open =
                List.of(new OpenItem(DocumentRef.invoice(ID), DocumentNumber.of(NUMBER), DAY.minusDays(40), half));
        return new StatementContent(
                party("Seller", country),
                party("W".repeat(Limits.NAME), country),
                DAY.minusYears(1),
                DAY,
                currency,
                half.negated(),
                rows,
                half.negated(),
                Aging.of(half.negated(), open, DAY),
                language,
                BRANDING);
    }

    /** The largest amount, divided. */
    private static Money largest(CurrencyUnit currency, int divisor) {
        BigDecimal nines = BigDecimal.TEN
                .pow(Money.INTEGER_DIGITS)
                .subtract(BigDecimal.ONE.movePointLeft(currency.minorDigits()))
                .divide(BigDecimal.valueOf(divisor), currency.minorDigits(), RoundingMode.DOWN);
        return Money.of(nines, currency);
    }

    private static Party party(String name, String country) {
        return new Party(
                name, "", "", "", "", "", new PostalAddress("Street", "1", "", "1000", "Town", "", country), List.of());
    }
}
