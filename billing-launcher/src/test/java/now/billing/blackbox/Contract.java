package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Set;

/** The OpenAPI document as the running system serves it, and a validator that nobody here wrote. */
final class Contract {
    private final JsonNode root;
    private final JsonSchemaFactory schemas;

    private Contract(JsonNode root) {
        JsonMetaSchema dialect = OpenApi30.getInstance();
        this.root = root;
        this.schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V4,
                factory -> factory.metaSchema(dialect).defaultMetaSchemaIri(dialect.getIri()));
    }

    static Contract served() {
        HttpRequest request = HttpRequest.newBuilder(BlackBox.url("openapi"))
                .header("Accept", "application/json")
                .build();
        return new Contract(Answer.parse(BlackBox.send(request).body()));
    }

    JsonNode root() {
        return root;
    }

    /**
     * Checks an answer against the schema that its operation names for this status and type.
     *
     * @param operation verb and path below {@code /api/v1}, such as {@code GET /invoices/{id}}
     */
    Answer holdsFor(String operation, Answer answer) {
        String[] parts = operation.split(" ", 2);
        JsonNode described = root.path("paths")
                .path("/api/v1" + parts[1])
                .path(parts[0].toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(answer.status()));
        assertThat(described.isMissingNode())
                .as("%s describes %s", operation, answer)
                .isFalse();
        String type = answer.header("Content-Type").replaceAll("[; ].*", "");
        JsonNode schema = followed(described).path("content").path(type).path("schema");
        assertThat(schema.isMissingNode())
                .as("%s describes %s", operation, type)
                .isFalse();
        assertThat(violations(schema, answer.json())).as(answer.toString()).isEmpty();
        return answer;
    }

    /** What the validator has to say about a value. */
    Set<ValidationMessage> violations(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", root.path("components"));
        return schemas.getSchema(whole)
                .validate(value, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    JsonNode schema(String name) {
        return root.at("/components/schemas/" + name);
    }

    private JsonNode followed(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }
}
