package now.billing.rendering.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import now.billing.kernel.calculation.CalculatedAdjustment;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of papers, one by one. */
class PaperWordsTest {
    @ParameterizedTest
    @CsvSource({
        "en, NAR, false, pcs",
        "de, NAR, true, Stk.",
        "en, ZZ, false, ''",
        "en, KW, false, kW",
        "de, KWT, false, kW",
        "de, E49, false, Arbeitstage",
        "de, E49, true, Arbeitstag",
        "fr, XPX, true, palette",
        "en, H87, true, pc",
        "de, QQQ, false, (QQQ)"
    })
    void unitsAreWords(String language, String code, boolean one, String word) {
        PaperTexts texts = PaperTexts.of(Locale.forLanguageTag(language));

        assertThat(new UnitWords(texts).of(UnitCode.of(code), one)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "en, true, FC, Freight service",
        "de, true, FC, Fracht",
        "fr, true, ABL, Emballage supplémentaire",
        "en, false, 95, Discount",
        "de, false, 64, Sondervereinbarung",
        "en, true, QQQ, Surcharge",
        "de, false, 999, Rabatt"
    })
    void anAdjustmentKnownByItsCodeOnlyIsNamed(String language, boolean charge, String code, String word) {
        assertThat(rows(language, 1, adjustment(charge, "", code, "19"))).containsExactly(word);
    }

    @Test
    void theSameWordsAtTwoRatesAreTwoRows() {
        assertThat(rows("en", 2, adjustment(false, "Loyalty", "", "19"), adjustment(false, "Loyalty", "", "7")))
                .containsExactly("Loyalty (VAT 19%)", "Loyalty (VAT 7%)");
    }

    @Test
    void severalRatesHaveATotalOfTheTax() {
        assertThat(labels(SamplePapers.lines(7))).contains("VAT in total");
        assertThat(labels(SamplePapers.simple())).doesNotContain("VAT in total");
        assertThat(labels(SamplePapers.grossWithRounding())).contains("Enthält USt. gesamt");
    }

    @ParameterizedTest
    @CsvSource({"en, 9 due D", "de, 9 zahlbar bis D", "fr, 9 à payer au plus tard le D"})
    void theDueDateItselfIsInTime(String language, String sentence) {
        assertThat(PaperTexts.of(Locale.forLanguageTag(language)).of("headline.due", "9", "D"))
                .isEqualTo(sentence);
    }

    @Test
    void whatIsInTheReceiversFavourIsNotToBePaid() {
        assertThat(labels(SamplePapers.negative())).contains("In your favour").doesNotContain("Amount due");
        PrintModel paper = DocumentPaper.of(SamplePapers.negative(), null);
        assertThat(paper.payable()).isFalse();
        assertThat(paper.sums().get(paper.sums().size() - 1).amount()).isEqualTo("−€535.50");
        assertThat(paper.frame().facts()).extracting(Fact::label).doesNotContain("Date due");
    }

    @ParameterizedTest
    @CsvSource({
        "en, GB, CHF, 3502.45, 'CHF 3,502.45'",
        "en, GB, CHF, -3502.45, '−CHF 3,502.45'",
        "en, GB, EUR, 3502.45, '€3,502.45'",
        "en, US, USD, 3502.45, '$3,502.45'",
        "en, GB, USD, 3502.45, 'US$3,502.45'",
        "en, GB, TND, 3502.450, 'TND 3,502.450'",
        "de, DE, CHF, 3502.45, '3.502,45 CHF'",
        "de, CH, CHF, 3502.45, CHF 3’502.45"
    })
    void aCurrencyWithoutASignStandsApart(
            String language, String country, String currency, String amount, String written) {
        Money money = Money.parse(amount, CurrencyUnit.of(currency));

        assertThat(PaperFormat.of(language, country).money(money).replace('\u00A0', ' '))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "de, VAT, CHE123456788, CHE-123.456.788 MWST",
        "fr, VAT, CHE-123.456.788, CHE-123.456.788 TVA",
        "it, VAT, CHE 123 456 788, CHE-123.456.788 IVA",
        "fr, VAT, CHE-123.456.788 MWST, CHE-123.456.788 MWST",
        "en, VAT, che123456788mwst, CHE-123.456.788 MWST",
        "de, REG, CHE123456788, CHE-123.456.788"
    })
    void aSwissNumberIsWrittenAsItsLawDoes(String language, String scheme, String stored, String written) {
        assertThat(SwissUid.of(TaxIdentifier.of(scheme, stored), Locale.forLanguageTag(language)))
                .contains(written);
        assertThat(SwissUid.of(TaxIdentifier.vat("DE123456789"), Locale.GERMAN)).isEmpty();
    }

    private static List<String> labels(IssuedDocument document) {
        return DocumentPaper.of(document, null).sums().stream()
                .map(SumRow::label)
                .toList();
    }

    private static List<String> rows(String language, int rates, CalculatedAdjustment... adjustments) {
        Locale locale = Locale.forLanguageTag(language);
        return new Adjustments(PaperTexts.of(locale), PaperFormat.of(language, ""))
                .rows(List.of(adjustments), rates).stream().map(SumRow::label).toList();
    }

    private static CalculatedAdjustment adjustment(boolean charge, String reason, String code, String rate) {
        Money amount = Money.parse("10.00", SamplePapers.EUR);
        return new CalculatedAdjustment(charge, amount, amount, null, null, reason, code, TaxRate.standard(rate));
    }
}
