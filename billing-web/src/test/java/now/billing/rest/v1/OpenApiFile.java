package now.billing.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The hand-written contract as the build joins it of its parts. */
final class OpenApiFile {
    static final Path FILE = Path.of("target/joined/META-INF/openapi.yaml");

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode root;

    private OpenApiFile(JsonNode root) {
        this.root = root;
    }

    /** One operation: its verb and path in words, its own node, and the parameters of its path. */
    record Operation(String verb, String path, JsonNode node, JsonNode shared) {
        String name() {
            return verb.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    static OpenApiFile read() {
        try {
            return new OpenApiFile(new YAMLMapper().readTree(FILE.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (VERBS.contains(entry.getKey())) {
                        JsonNode shared = path.getValue().path("parameters");
                        all.add(new Operation(entry.getKey(), path.getKey(), entry.getValue(), shared));
                    }
                }));
        return all;
    }

    /** The parameters of an operation, those of its path too, with references followed. */
    List<JsonNode> parameters(Operation operation) {
        List<JsonNode> all = new ArrayList<>();
        operation.shared().forEach(each -> all.add(followed(each)));
        operation.node().path("parameters").forEach(each -> all.add(followed(each)));
        return all;
    }

    /** The node itself, or what it refers to. */
    JsonNode followed(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode() ? node : root.at(reference.asText().substring(1));
    }

    JsonNode schema(String name) {
        return root.at("/components/schemas/" + name);
    }

    /** A property of a schema, with references followed. */
    JsonNode property(String schema, String property) {
        return followed(schema(schema).path("properties").path(property));
    }
}
