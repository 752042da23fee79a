package now.billing.rendering.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A credit note asks for money only where it gives less than nothing, and no paper but an invoice says it is one. */
class CreditPapersTest {
    private static final UUID ID = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource({"1, false, €119.00 credited", "0, false, €0.00 credited", "-1, true, €119.00 due"})
    void itsSignDecides(String quantity, boolean asks, String headline) {
        PrintModel paper = DocumentPaper.of(credited(quantity), null);
        assertThat(paper.payable()).isEqualTo(asks);
        assertThat(paper.frame().headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource({"INVOICE, Rechnungsdatum", "ESTIMATE, Angebotsdatum", "PRO_FORMA, Datum", "CREDIT_NOTE, Datum"})
    void itsDayIsNamedByItsKind(DocumentKind kind, String name) {
        PrintModel paper = DocumentPaper.of(issued(kind, "de", "1"), null);
        assertThat(paper.frame().facts())
                .filteredOn(fact -> fact.value().equals("3. November 2025"))
                .extracting(fact -> fact.label())
                .containsExactly(name);
    }

    private static IssuedDocument credited(String quantity) {
        return issued(DocumentKind.CREDIT_NOTE, "en", quantity);
    }

    private static IssuedDocument issued(DocumentKind kind, String language, String quantity) {
        DocumentContent content = new DocumentContentBuilder(SamplePapers.EUR)
                .lines(List.of(SampleLines.line(
                        "Consulting", quantity, UnitCode.DAY, "100.00", SamplePapers.EUR, TaxRate.standard("19"))))
                .build();
        IssueFacts facts = new IssueFacts(
                DocumentRef.of(kind, ID),
                DocumentNumber.of("CN-2025-0001"),
                LocalDate.of(2025, 11, 3),
                null,
                language,
                "Europe/Berlin",
                SampleParties.GERMAN_SELLER,
                SampleParties.FRENCH_BUYER,
                ID,
                List.of(SampleParties.ACCOUNT),
                new Branding("#4F46E5", "", Branding.Paper.A4));
        return IssuedDocument.of(facts, content, content.calculate());
    }
}
