package now.billing.rendering.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What asks for a deposit and what takes it off say so above everything else. */
class DepositPapersTest {
    private static final UUID ID = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource({
        "en, Deposit invoice, Final invoice",
        "de, Anzahlungsrechnung, Schlussrechnung",
        "fr, Facture d’acompte, Facture de solde"
    })
    void theyAreNamed(String language, String deposit, String last) {
        assertThat(paper(language, DocumentTerms.NONE.ofDeposit(), null).frame().title())
                .isEqualTo(deposit);
        assertThat(paper(language, DocumentTerms.NONE, new UUID(0, 2)).frame().title())
                .isEqualTo(last);
    }

    private static PrintModel paper(String language, DocumentTerms terms, @Nullable UUID deposit) {
        ContentLine line =
                SampleLines.line("Consulting", "1", UnitCode.DAY, "100.00", SamplePapers.EUR, TaxRate.standard("19"));
        DocumentContent content = new DocumentContentBuilder(SamplePapers.EUR)
                .lines(List.of(line.withMore(line.more().withDeposit(deposit))))
                .more(terms)
                .build();
        IssueFacts facts = new IssueFacts(
                DocumentRef.invoice(ID),
                DocumentNumber.of("RE-2025-0001"),
                LocalDate.of(2025, 11, 3),
                null,
                language,
                "Europe/Berlin",
                SampleParties.GERMAN_SELLER,
                SampleParties.FRENCH_BUYER,
                ID,
                List.of(SampleParties.ACCOUNT),
                new Branding("#4F46E5", "", Branding.Paper.A4));
        return DocumentPaper.of(IssuedDocument.of(facts, content, content.calculate()), null);
    }
}
