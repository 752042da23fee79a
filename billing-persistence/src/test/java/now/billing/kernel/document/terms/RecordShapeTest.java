package now.billing.kernel.document.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.fixtures.Documents;
import now.billing.fixtures.Terms;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.problem.FieldProblems;
import org.junit.jupiter.api.Test;

class RecordShapeTest {
    private static final DocumentTerms ALL = Terms.everything(new UUID(1, 2));

    @Test
    void everyTermOfTheFixtureIsGivenButTheTaxPointThatExcludesAnother() {
        assertThat(ungiven("", DocumentTerms.SHAPE.fields(), ALL))
                .containsExactlyInAnyOrder(
                        "taxPointDate",
                        "documents.file",
                        "documents.description",
                        "documents.url",
                        "documents.file.content",
                        "delivery.date",
                        "payment.instalments.percent",
                        "payment.instalments.amount");
        assertThat(ungiven("", LineTerms.SHAPE.fields(), Terms.everythingOfALine()))
                .isEmpty();
    }

    private static List<String> ungiven(String path, List<RecordField> fields, Record record) {
        return fields.stream()
                .flatMap(field -> {
                    Object value = field.of(record);
                    if (Objects.equals(value, field.absent())) {
                        return Stream.of(path + field.name());
                    }
                    List<?> values = value instanceof List<?> list ? list : List.of(value);
                    return field.nested().stream()
                            .flatMap(shape -> values.stream()
                                    .flatMap(each ->
                                            ungiven(path + field.name() + ".", shape.fields(), (Record) each)
                                                    .stream()));
                })
                .distinct()
                .toList();
    }

    @Test
    void whatIsNotGivenIsNotWritten() {
        assertThat(DocumentTerms.SHAPE.write(DocumentTerms.NONE)).isEmpty();
        assertThat(DocumentTerms.SHAPE.write(ALL)).doesNotContainKey("taxPointDate");
        assertThat(PostalAddress.SHAPE.write(PostalAddress.EMPTY)).isEmpty();
    }

    @Test
    void eachTermIsWrittenUnderItsName() {
        Map<String, Object> written = DocumentTerms.SHAPE.write(ALL);
        assertThat(written)
                .containsEntry("typeCode", "384")
                .containsEntry("taxCurrency", "CHF")
                .containsEntry("period", Map.of("from", "2026-11-01", "to", "2026-11-30"))
                .containsEntry(
                        "withholding",
                        List.of(Map.of("percent", "1.5", "base", "GROSS", "reason", "Retenue à la source")));
        assertThat(LineTerms.SHAPE.write(Terms.everythingOfALine()))
                .containsEntry("attributes", List.of(Map.of("name", "Colour", "value", "black")));
    }

    @Test
    void textsAreFoldedAsTheyAreStored() {
        Note typed = new Note("AAI", "a\tb\r\nc ");
        assertThat(RecordShape.of(Note.class).typed(typed)).isEqualTo(new Note("AAI", "a b\nc"));
        References broken = new References("P\n1", "", "", "", "", "", new ScopedIdentifier("a\tb", ""), "");
        References folded = RecordShape.of(References.class).typed(broken);
        assertThat(folded.project()).isEqualTo("P 1");
        assertThat(folded.invoicedObject()).isEqualTo(new ScopedIdentifier("a b", ""));
        assertThat(DocumentTerms.SHAPE.typed(ALL)).isSameAs(ALL);
    }

    @Test
    void whatIsWrongIsNamedByItsPath() {
        FieldProblems problems = new FieldProblems();
        LineTerms wrong = new LineTerms(
                "n".repeat(1_001),
                new ScopedIdentifier("", "AVE"),
                "",
                "",
                null,
                "",
                "",
                null,
                List.of(new ItemClassification("1", "", "")),
                "XX",
                List.of(),
                null,
                null);
        LineTerms.SHAPE.check(problems, "lines[0].", wrong);
        assertThat(problems.list())
                .extracting(problem -> problem.field() + ": " + problem.code())
                .containsExactly(
                        "lines[0].note: input.too_long",
                        "lines[0].object.value: input.required",
                        "lines[0].classifications[0].scheme: input.required",
                        "lines[0].originCountry: input.unknown_code");
    }

    @Test
    void termsThatContradictEachOtherAreRefused() {
        DocumentContent content = Documents.full().toBuilder()
                .more(ALL.withDelivery(new Delivery("W", null, Documents.ISSUED_ON, null)))
                .build();
        assertThat(content.problems())
                .extracting(problem -> problem.code().value())
                .containsExactly("document.delivery_dates_differ");
        assertThat(Documents.full().toBuilder().more(ALL).build().problems()).isEmpty();
    }

    @Test
    void theDateOfDeliveryIsStoredOnce() {
        DocumentContent typed = Documents.simple().toBuilder()
                .more(DocumentTerms.NONE.withDelivery(new Delivery("", null, Documents.ISSUED_ON, null)))
                .build()
                .typed();
        assertThat(typed.deliveryDate()).isEqualTo(Documents.ISSUED_ON);
        assertThat(typed.more()).isEqualTo(DocumentTerms.NONE);
    }
}
