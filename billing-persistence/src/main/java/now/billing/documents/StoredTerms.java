package now.billing.documents;

import jakarta.json.JsonReader;
import java.io.StringReader;
import now.billing.json.JsonMaker;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.terms.RecordShape;
import now.billing.kernel.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Declared terms in one column of JSON; null where none are given, so that a plain draft pays nothing for them. */
final class StoredTerms {
    private StoredTerms() {}

    static <R extends Record> R read(RecordShape<R> shape, @Nullable String json, CurrencyUnit currency) {
        if (json == null) {
            return shape.empty();
        }
        try (JsonReader reader = JsonMaker.reader(new StringReader(json))) {
            return shape.read(new FrozenFields(reader.readObject(), currency), currency);
        }
    }

    /** The column of these terms, and the one it has where that says the same: the database keeps no order of keys. */
    static <R extends Record> @Nullable String write(
            RecordShape<R> shape, R terms, @Nullable String old, CurrencyUnit currency) {
        if (shape.isEmpty(terms)) {
            return null;
        }
        return old != null && read(shape, old, currency).equals(terms) ? old : CanonicalJson.text(shape.write(terms));
    }
}
