package now.billing.rendering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import now.billing.organization.BankAccountFacts;
import now.billing.organization.DocumentWords;
import now.billing.organization.OrganizationFacts;
import now.billing.rendering.paper.PaperTexts;

/** An invoice of the organization to nobody, to look at. */
final class SampleInvoice {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int DAYS = 30;
    private static final String RATE = "19";

    private SampleInvoice() {}

    static IssuedDocument of(
            OrganizationFacts organization,
            List<BankAccountFacts> accounts,
            DocumentWords said,
            String language,
            LocalDate today) {
        PaperTexts texts = PaperTexts.of(Locale.forLanguageTag(language));
        CurrencyUnit currency = organization.currency();
        DocumentContent content = new DocumentContentBuilder(currency)
                .lines(IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> line(i, texts, currency))
                        .toList())
                .terms(said.terms().isEmpty() ? organization.terms() : said.terms())
                .build();
        IssueFacts facts = new IssueFacts(
                DocumentRef.invoice(NOBODY),
                DocumentNumber.of("2026-0042"),
                today,
                today.plusDays(DAYS),
                language,
                organization.timeZone(),
                organization.party(),
                buyer(texts, organization.address().country()),
                NOBODY,
                accounts.stream()
                        .filter(account -> account.currency().equals(currency))
                        .limit(1)
                        .map(SampleInvoice::instructions)
                        .toList(),
                organization.branding().saying(said.intro(), said.closing()));
        return IssuedDocument.of(facts, content, content.calculate());
    }

    private static ContentLine line(int number, PaperTexts texts, CurrencyUnit currency) {
        return ContentLine.of(
                        texts.of("sample.line." + number),
                        Quantity.of(2L * number),
                        UnitCode.HOUR,
                        UnitPrice.of(BigDecimal.valueOf(60L + 20L * number), currency),
                        TaxRate.standard(RATE))
                .withLineId(new UUID(0, number));
    }

    private static Party buyer(PaperTexts texts, String country) {
        return new Party(
                texts.of("sample.buyer"),
                "",
                "",
                "",
                "",
                "",
                new PostalAddress(
                        texts.of("sample.street"), "7", "", "", "10115", texts.of("sample.town"), "", country),
                List.of());
    }

    private static PaymentInstructions instructions(BankAccountFacts account) {
        String number = account.iban().isEmpty() ? account.accountNumber() : account.iban();
        return new PaymentInstructions(account.holder(), number, account.bic(), account.bankName(), "2026-0042");
    }
}
