package now.billing.rest.v1.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import now.billing.json.JsonMaker;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object; what is null or empty stands as null, so that a reader sees every field. */
public final class JsonFields {
    private final JsonObjectBuilder builder = JsonMaker.object();

    /** A value in its plain form: dates, instants, ids, enums and codes by their own text. */
    public JsonFields put(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            builder.addNull(name);
        } else if (value instanceof JsonValue json) {
            builder.add(name, json);
        } else if (value instanceof Boolean flag) {
            builder.add(name, flag);
        } else if (value instanceof Integer number) {
            builder.add(name, number);
        } else if (value instanceof Long number) {
            builder.add(name, number);
        } else {
            builder.add(name, value.toString());
        }
        return this;
    }

    public JsonFields put(String name, JsonFields nested) {
        builder.add(name, nested.json());
        return this;
    }

    public <T> JsonFields put(String name, Collection<T> items, Function<? super T, ? extends JsonFields> writer) {
        JsonArrayBuilder array = JsonMaker.array();
        items.forEach(item -> array.add(writer.apply(item).json()));
        builder.add(name, array);
        return this;
    }

    public JsonFields texts(String name, Collection<String> items) {
        builder.add(name, JsonMaker.array(List.copyOf(items)));
        return this;
    }

    JsonObject json() {
        return builder.build();
    }

    public String text() {
        return json().toString();
    }

    /** A page in the shape of every list. */
    public static <T> JsonFields page(Page<T> page, Function<? super T, JsonFields> writer) {
        return new JsonFields().put("items", page.items(), writer).put("next", page.next());
    }

    public static JsonFields address(PostalAddress address) {
        return new JsonFields()
                .put("street", address.street())
                .put("buildingNumber", address.buildingNumber())
                .put("line2", address.line2())
                .put("line3", address.line3())
                .put("postCode", address.postCode())
                .put("town", address.town())
                .put("region", address.region())
                .put("country", address.country());
    }

    public static JsonFields taxId(TaxIdentifier id) {
        return new JsonFields().put("scheme", id.scheme()).put("value", id.value());
    }

    /** An exchange rate that was fixed with what it was used for. */
    public static JsonFields rate(ExchangeRate rate) {
        return new JsonFields()
                .put("from", rate.from())
                .put("to", rate.to())
                .put("rate", rate.rate().toPlainString())
                .put("date", rate.date())
                .put("source", rate.source());
    }

    public static JsonFields rate(TaxRate rate) {
        return new JsonFields()
                .put("category", rate.category())
                .put("rate", rate.percent().plain());
    }
}
