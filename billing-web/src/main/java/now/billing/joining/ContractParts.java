package now.billing.joining;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The API's contract, one OpenAPI file a family of resources with its paths and schemas. A part that says what
 * {@code x-documents} it is about also has the calls of every kind of document, from the template.
 */
final class ContractParts {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Members of the document, then sections such as {@code schemas}: these are shared, what stands in them is not. */
    private static final int SHARED_LEVELS = 2;

    private static final String KIND = "x-documents";

    private ContractParts() {}

    /**
     * One YAML document of all parts.
     *
     * @param template the calls of every kind of document, with {@code ${...}} where kinds differ
     */
    static String joined(List<Path> parts, String template) throws IOException {
        ObjectNode whole = YAML.createObjectNode();
        for (Path part : parts) {
            ObjectNode content = (ObjectNode) YAML.readTree(part.toFile());
            JsonNode kind = content.remove(KIND);
            if (kind != null) {
                add(whole, YAML.readTree(filled(template, kind)), SHARED_LEVELS, part.getFileName() + ": ");
            }
            add(whole, content, SHARED_LEVELS, part.getFileName() + ": ");
        }
        ContractTerms.into(whole);
        return YAML.writeValueAsString(whole);
    }

    private static String filled(String template, JsonNode kind) {
        String text = template;
        for (Map.Entry<String, JsonNode> word : kind.properties()) {
            text = text.replace("${" + word.getKey() + "}", word.getValue().asText());
        }
        if (text.contains("${")) {
            throw new IllegalStateException("x-documents lacks a word: " + kind);
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
