package now.billing.joining;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The API's contract, one OpenAPI file a family of resources with its paths and schemas. A part that says what
 * {@code x-documents} it is about also has the calls of every kind of document, from {@code documents.template}, and
 * so with every other template.
 */
final class ContractParts {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Members of the document, then sections such as {@code schemas}: these are shared, what stands in them is not. */
    private static final int SHARED_LEVELS = 2;

    private static final String TEMPLATE = ".template";

    private static final String EXTENDS = "x-extends";

    private ContractParts() {}

    /**
     * One YAML document of all parts.
     *
     * @param templates calls that kinds of documents share, with {@code ${...}} where kinds differ
     */
    static String joined(List<Path> parts, List<Path> templates) throws IOException {
        ObjectNode whole = YAML.createObjectNode();
        for (Path part : parts) {
            ObjectNode content = (ObjectNode) YAML.readTree(part.toFile());
            String place = part.getFileName() + ": ";
            for (Path template : templates) {
                JsonNode words = content.remove(mark(template));
                if (words != null) {
                    add(whole, YAML.readTree(filled(template, words)), SHARED_LEVELS, place);
                }
            }
            add(whole, content, SHARED_LEVELS, place);
        }
        ContractTerms.into(whole);
        extend(whole);
        return YAML.writeValueAsString(whole);
    }

    /** A schema that says {@code x-extends} has the members of that other schema besides its own. */
    private static void extend(ObjectNode contract) {
        JsonNode schemas = contract.at("/components/schemas");
        for (JsonNode schema : schemas) {
            if (schema instanceof ObjectNode wider && wider.has(EXTENDS)) {
                JsonNode plain = schemas.path(wider.remove(EXTENDS).asText());
                add(wider, plain.deepCopy(), 1, EXTENDS);
            }
        }
    }

    private static String mark(Path template) {
        return "x-" + template.getFileName().toString().replace(TEMPLATE, "");
    }

    private static String filled(Path template, JsonNode words) throws IOException {
        String text = Files.readString(template);
        for (Map.Entry<String, JsonNode> word : words.properties()) {
            text = text.replace("${" + word.getKey() + "}", word.getValue().asText());
        }
        if (text.contains("${")) {
            throw new IllegalStateException(mark(template) + " lacks a word: " + words);
        }
        return text;
    }

    private static void add(ObjectNode whole, JsonNode part, int sharedLevels, String place) {
        for (Map.Entry<String, JsonNode> member : part.properties()) {
            JsonNode known = whole.putIfAbsent(member.getKey(), member.getValue());
            if (known == null) {
                continue;
            }
            String here = place + "/" + member.getKey();
            if (sharedLevels == 0
                    || !(known instanceof ObjectNode shared && member.getValue().isObject())) {
                throw new IllegalStateException(here + " stands in another part, too");
            }
            add(shared, member.getValue(), sharedLevels - 1, here);
        }
    }
}
