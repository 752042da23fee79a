package now.billing.rest.v1.documents;

import java.util.Map;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.document.terms.RecordField;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.json.JsonTerms;
import org.jspecify.annotations.Nullable;

/** What only one kind of document has, as JSON beside its content: what its facts declare, in an answer all of it. */
final class FactsJson {
    private FactsJson() {}

    static @Nullable KindFacts read(DocumentKind kind, JsonInput in, CurrencyUnit currency) {
        return KindFacts.read(kind, new JsonTerms(in), currency);
    }

    static void write(JsonFields out, @Nullable KindFacts facts) {
        if (facts == null) {
            return;
        }
        Map<String, Object> given = facts.written();
        KindFacts.shape(facts.kind())
                .ifPresent(shape -> shape.fields().forEach(field -> out.put(field.name(), value(given, field))));
    }

    private static @Nullable Object value(Map<String, Object> given, RecordField field) {
        Object value = given.get(field.name());
        return value == null ? absent(field) : JsonTerms.json(value);
    }

    private static @Nullable Object absent(RecordField field) {
        return field.type() == String.class && !field.isList() ? "" : null;
    }
}
