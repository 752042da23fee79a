package now.billing.documents.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import now.billing.fixtures.Documents;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.CanonicalForm;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.CreditNoteFacts;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrozenRecordReaderTest {

    @Test
    void readsBackWhatWasFrozen() {
        assertThat(FrozenRecordReader.readDocument(CanonicalForm.of(Documents.issued())))
                .isEqualTo(Documents.issued());
        assertThat(FrozenRecordReader.readDocument(CanonicalForm.of(Documents.issuedWithEveryTerm())))
                .isEqualTo(Documents.issuedWithEveryTerm());
        assertThat(FrozenRecordReader.readReceipt(CanonicalForm.of(Documents.receipt())))
                .isEqualTo(Documents.receipt());
    }

    /** What was frozen before is read with everything that it says. */
    @Test
    void readsTheFirstVersion() throws IOException {
        IssuedDocument expected = Documents.issued();
        try (InputStream in = getClass().getResourceAsStream("/golden/frozen/invoice-v1.json")) {
            IssuedDocument read = FrozenRecordReader.readDocument(
                    Objects.requireNonNull(in, "golden file").readAllBytes());
            assertThat(read.version()).isEqualTo(1);
            assertThat(read)
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .isEqualTo(expected);
        }
    }

    @Test
    void readsBackWhatOnlyItsKindHas() {
        CreditNoteFacts facts = new CreditNoteFacts(new UUID(1, 1), "Broken");
        assertThat(readBack(facts).ofKind()).isEqualTo(facts);
        assertThat(readBack(new CreditNoteFacts(null, "")).ofKind()).isNull();
        assertThat(readBack(null).ofKind()).isNull();
    }

    private static IssuedDocument readBack(@Nullable KindFacts ofKind) {
        IssueFacts plain = Documents.facts();
        IssueFacts facts = new IssueFacts(
                DocumentRef.of(DocumentKind.CREDIT_NOTE, new UUID(1, 2)),
                plain.number(),
                plain.issueDate(),
                null,
                plain.language(),
                plain.timeZone(),
                plain.seller(),
                plain.buyer(),
                plain.customerId(),
                plain.accounts(),
                plain.branding(),
                ofKind);
        DocumentContent content = Documents.full();
        return FrozenRecordReader.readDocument(
                CanonicalForm.of(IssuedDocument.of(facts, content, content.calculate())));
    }

    @Test
    void refusesAVersionItDoesNotKnow() {
        String later =
                new String(CanonicalForm.of(Documents.issued()), StandardCharsets.UTF_8).replace("\"v\":2", "\"v\":3");
        assertThatThrownBy(() -> FrozenRecordReader.read(later.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyRecordSurvivesTheRoundTripByteForByte(@ForAll("records") IssuedDocument record) {
        byte[] canonical = CanonicalForm.of(record);
        FrozenRecord read = FrozenRecordReader.read(canonical);
        assertThat(read).isEqualTo(record);
        assertThat(CanonicalForm.of(read)).isEqualTo(canonical);
    }

    @Provide
    Arbitrary<IssuedDocument> records() {
        return Combinators.combine(
                        line().list().ofMinSize(1).ofMaxSize(8),
                        Arbitraries.of(PriceBasis.values()),
                        text(),
                        Arbitraries.integers().between(0, 100).injectNull(0.5))
                .as((lines, basis, notes, discount) -> {
                    DocumentContent content = Documents.full().toBuilder()
                            .lines(numbered(lines))
                            .priceBasis(basis)
                            .notes(notes)
                            .discount(discount == null ? null : Discount.ofPercent(Percent.parse("" + discount), notes))
                            .build();
                    return IssuedDocument.of(Documents.facts(), content, content.calculateAsStored());
                });
    }

    private static Arbitrary<ContentLine> line() {
        Arbitrary<TaxRate> rates =
                Arbitraries.of(TaxRate.standard("19"), TaxRate.standard("8.1"), TaxRate.untaxed(TaxCategory.E));
        return Combinators.combine(
                        text(),
                        Arbitraries.integers().between(-500, 500),
                        Arbitraries.integers().between(0, 99_999),
                        rates)
                .as((text, quantity, price, rate) ->
                        Documents.line("Line " + text, "" + quantity, price + ".125", rate));
    }

    private static List<ContentLine> numbered(List<ContentLine> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).withLineId(new UUID(0, i)))
                .toList();
    }

    /** Letters, quotes, backslashes, line breaks and what lies beyond the basic plane. */
    private static Arbitrary<String> text() {
        return Arbitraries.of("a", "Z", "\"", "\\", "/", "\n", "\t", "é", "漢", "😀", "\u2028", " ")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
