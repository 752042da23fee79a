package now.billing.rendering.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LayoutRow;
import now.billing.kernel.document.terms.LayoutRow.Kind;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;

/** Headings, bundles, subtotals and words among the lines of a paper, and prices below each other. */
class LayoutPaperTest {
    @Test
    void rowsStandAmongTheLines() {
        List<PrintLine> lines = DocumentPaper.of(paper("en"), null).lines();
        assertThat(lines)
                .extracting(PrintLine::description)
                .containsExactly("Phase one", "Plan", "Draw", "Subtotal", "Kit", "Box", "Lid", "As agreed");
        assertThat(lines)
                .extracting(PrintLine::amount)
                .containsExactly("", "€10.00", "€0.25", "€10.25", "€40.00", "", "", "");
        assertThat(lines.get(0).heading()).isTrue();
        assertThat(lines.get(7).heading()).isFalse();
        assertThat(lines.get(5).quantity()).isEqualTo("1");
        assertThat(lines.get(5).unitPrice()).isEmpty();
    }

    @Test
    void aSubtotalHasItsWordInEveryLanguage() {
        assertThat(DocumentPaper.of(paper("de"), null).lines().get(3).description())
                .isEqualTo("Zwischensumme");
        assertThat(DocumentPaper.of(paper("fr"), null).lines().get(3).description())
                .isEqualTo("Sous-total");
    }

    @Test
    void pricesHaveAsManyDecimalsAsTheLongest() {
        List<PrintLine> lines = DocumentPaper.of(paper("en"), null).lines();
        assertThat(lines.get(1).unitPrice()).isEqualTo("€10.000");
        assertThat(lines.get(2).unitPrice()).isEqualTo("€0.245");
    }

    private static IssuedDocument paper(String language) {
        DocumentTerms terms = DocumentTerms.NONE.withLayout(List.of(
                new LayoutRow(Kind.HEADING, 0, "Phase one"),
                new LayoutRow(Kind.SUBTOTAL, 2, ""),
                new LayoutRow(Kind.BUNDLE, 2, "Kit"),
                new LayoutRow(Kind.TEXT, 4, "As agreed")));
        return SamplePapers.issued(
                new DocumentContentBuilder(SamplePapers.EUR)
                        .lines(List.of(line("Plan", "10"), line("Draw", "0.245"), line("Box", "30"), line("Lid", "10")))
                        .more(terms)
                        .build(),
                language);
    }

    private static ContentLine line(String description, String price) {
        return ContentLine.of(
                        description,
                        Quantity.ONE,
                        UnitCode.ONE,
                        UnitPrice.parse(price, SamplePapers.EUR),
                        TaxRate.standard("19"))
                .withLineId(UUID.nameUUIDFromBytes(description.getBytes(StandardCharsets.UTF_8)));
    }
}
