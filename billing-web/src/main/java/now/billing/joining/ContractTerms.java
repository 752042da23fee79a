package now.billing.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import now.billing.kernel.document.terms.CodeList;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.FileContent;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.document.terms.PartyHabits;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PaymentConditions;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.document.terms.RecordField;
import now.billing.kernel.document.terms.RecordShape;
import now.billing.kernel.document.terms.SupportingDocument;
import now.billing.kernel.document.terms.Term;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;

/**
 * The declared terms in the contract: a schema that says {@code x-terms: DocumentTerms} gets a property for each of
 * them, or of several with a comma between, with their limits, and the records within them become schemas of their own.
 * So they cannot drift apart.
 */
final class ContractTerms {
    private static final String MARK = "x-terms";

    /** What a schema can ask for. */
    private static final Map<String, RecordShape<?>> SHAPES = Map.of(
            "DocumentTerms", DocumentTerms.SHAPE,
            "LineTerms", LineTerms.SHAPE,
            "PartyTerms", PartyTerms.SHAPE,
            "PartyHabits", PartyHabits.SHAPE,
            "PaymentConditions", PaymentConditions.SHAPE,
            "PostalAddress", PostalAddress.SHAPE);

    private final ObjectNode schemas;
    private final Set<String> made = new HashSet<>();

    private ContractTerms(ObjectNode schemas) {
        this.schemas = schemas;
    }

    /** Puts the declared terms in place of the marks. */
    static void into(ObjectNode contract) {
        if (contract.at("/components/schemas") instanceof ObjectNode schemas) {
            ContractTerms terms = new ContractTerms(schemas);
            for (String name : new TreeSet<>(
                    schemas.properties().stream().map(Map.Entry::getKey).toList())) {
                JsonNode schema = schemas.path(name);
                if (schema.has(MARK)) {
                    for (String each :
                            ((ObjectNode) schema).remove(MARK).asText().split(", ")) {
                        terms.properties((ObjectNode) schema, shape(each));
                    }
                }
            }
        }
    }

    private static RecordShape<?> shape(String name) {
        RecordShape<?> shape = SHAPES.get(name);
        if (shape == null) {
            throw new IllegalStateException(MARK + " of something that is not declared: " + name);
        }
        return shape;
    }

    private void properties(ObjectNode schema, RecordShape<?> shape) {
        ObjectNode properties = schema.withObject("/properties");
        for (RecordField field : shape.fields()) {
            if (properties.has(field.name())) {
                throw new IllegalStateException(field.name() + " is written by hand and declared");
            }
            properties.set(field.name(), property(field));
        }
    }

    private ObjectNode property(RecordField field) {
        ObjectNode value = value(field);
        if (!field.isList()) {
            return value;
        }
        ObjectNode list = schemas.objectNode()
                .put("type", "array")
                .put("maxItems", field.term().most());
        describe(list, field.term());
        list.set("items", value);
        return list;
    }

    private ObjectNode value(RecordField field) {
        ObjectNode value = schemas.objectNode();
        if (field.nested().isPresent()) {
            String name = nested(field.nested().get());
            return value.put("$ref", "#/components/schemas/" + name);
        }
        typed(value, field.type(), field.term());
        if (!field.isList()) {
            value.put("nullable", true);
            describe(value, field.term());
        }
        return value;
    }

    private static void typed(ObjectNode value, Class<?> type, Term term) {
        if (type == Integer.class) {
            value.put("type", "integer").put("minimum", 0).put("maximum", term.greatest());
            return;
        }
        if (type == Boolean.class) {
            value.put("type", "boolean");
            return;
        }
        value.put("type", "string");
        if (type == String.class) {
            text(value, term);
        } else if (type == LocalDate.class) {
            value.put("format", "date");
        } else if (type == UUID.class) {
            value.put("format", "uuid");
        } else if (type == FileContent.class) {
            value.put("format", "byte").put("maxLength", (SupportingDocument.MOST_BYTES + 2) / 3 * 4);
        } else if (type == CurrencyUnit.class) {
            value.put("pattern", "^[A-Z]{3}$");
        } else if (type == Money.class) {
            value.put("pattern", "^-?[0-9]{1,13}(\\.[0-9]{1,3})?$");
        } else if (type == Percent.class) {
            value.put("pattern", "^[0-9]{1,3}(\\.[0-9]{1,6})?$");
        } else if (type == BigDecimal.class) {
            value.put("pattern", "^[0-9]{1,9}(\\.[0-9]{1,10})?$");
        } else if (type.isEnum()) {
            for (Object word : type.getEnumConstants()) {
                value.withArray("/enum").add(word.toString());
            }
            value.withArray("/enum").addNull();
        } else {
            throw new IllegalStateException("no schema of a " + type);
        }
    }

    private static void text(ObjectNode value, Term term) {
        value.put("maxLength", term.longest());
        if (!term.form().isEmpty()) {
            value.put("pattern", "^(" + term.form() + ")?$");
        }
        if (term.codes() == CodeList.COUNTRY) {
            value.put("pattern", "^([A-Za-z]{2})?$");
        }
    }

    private static void describe(ObjectNode value, Term term) {
        String text = (term.value().isEmpty() ? "" : term.value() + " of EN 16931. ") + lists(term);
        if (!text.isEmpty()) {
            value.put("description", text.strip());
        }
    }

    private static String lists(Term term) {
        if (term.codes() != CodeList.ANY) {
            return "A code of " + term.codes().source() + ".";
        }
        if (term.schemes() != CodeList.ANY) {
            String scheme = "Its scheme is a code of " + term.schemes().source();
            return scheme + (term.schemed() ? ", and always given." : ".");
        }
        return "";
    }

    /** The name of the schema of a nested record, made where it is not there yet. */
    private String nested(RecordShape<?> shape) {
        if (shape.type() == PostalAddress.class) {
            return "Address";
        }
        String name = shape.type().getSimpleName() + "Term";
        if (!made.add(name)) {
            return name;
        }
        if (schemas.has(name)) {
            throw new IllegalStateException(name + " is written by hand and declared");
        }
        ObjectNode object = schemas.objectNode().put("type", "object").put("nullable", true);
        object.put("additionalProperties", false);
        schemas.set(name, object);
        properties(object, shape);
        shape.fields().stream()
                .filter(field -> field.term().required())
                .forEach(field -> object.withArray("/required").add(field.name()));
        if (shape.fields().get(0).term().alone()) {
            ObjectNode either = schemas.objectNode();
            either.put("nullable", true).put("description", "A text alone is its first property.");
            either.withArray("/oneOf")
                    .add(schemas.objectNode()
                            .put("type", "string")
                            .put("maxLength", shape.fields().get(0).term().longest()))
                    .add(object.put("nullable", false));
            schemas.set(name, either);
        }
        return name;
    }
}
