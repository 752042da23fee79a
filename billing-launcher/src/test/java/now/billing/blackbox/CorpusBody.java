package now.billing.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import now.billing.fixtures.CorpusCase;

/** A case of the corpus as the body of a draft: what its issuer would have typed into the API. */
final class CorpusBody {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CorpusBody() {}

    static String of(CorpusCase one, String customerId) {
        ObjectNode body = JSON.objectNode();
        body.put("customerId", customerId);
        body.put("currency", one.currency().code());
        body.put("priceBasis", "NET");
        ArrayNode lines = body.putArray("lines");
        one.input().path("lines").forEach(line -> lines.add(line(line)));
        adjustments(body, one.input().path("allowancesCharges"), true);
        exemptions(body, one.expected().path("vatBreakdown"));
        copy(one.expected(), "prepaid", body, "prepaid");
        copy(one.expected(), "rounding", body, "rounding");
        return body.toString();
    }

    private static ObjectNode line(JsonNode line) {
        ObjectNode body = JSON.objectNode();
        body.put("description", "Line " + line.path("id").asText());
        copy(line, "quantity", body, "quantity");
        copy(line, "unit", body, "unit");
        copy(line, "netPrice", body, "unitPrice");
        copy(line, "baseQuantity", body, "baseQuantity");
        copy(line, "grossPrice", body, "grossPrice");
        copy(line, "priceDiscount", body, "priceDiscount");
        adjustments(body, line.path("allowancesCharges"), false);
        body.set("tax", tax(line));
        return body;
    }

    private static void adjustments(ObjectNode body, JsonNode all, boolean taxed) {
        ArrayNode allowances = body.putArray("allowances");
        ArrayNode charges = body.putArray("charges");
        for (JsonNode each : all) {
            ObjectNode adjustment = (each.path("charge").asBoolean() ? charges : allowances).addObject();
            if (each.has("percent")) {
                copy(each, "percent", adjustment, "percent");
                copy(each, "base", adjustment, "base");
            } else {
                copy(each, "amount", adjustment, "amount");
            }
            adjustment.put(
                    "reason",
                    each.path("reason").asText("").replaceAll("\\s+", " ").strip());
            copy(each, "reasonCode", adjustment, "reasonCode");
            if (taxed) {
                adjustment.set("tax", tax(each));
            }
        }
    }

    /** One reason per category, as the document carries it. */
    private static void exemptions(ObjectNode body, JsonNode groups) {
        Map<String, ObjectNode> exemptions = new LinkedHashMap<>();
        for (JsonNode group : groups) {
            String reason = group.path("exemptionText").asText("");
            String code = group.path("exemptionCode").asText("");
            if (!reason.isEmpty() || !code.isEmpty()) {
                ObjectNode exemption = JSON.objectNode();
                String category = group.path("category").asText();
                exemption.put("category", category).put("reason", reason).put("code", code);
                exemptions.put(category, exemption);
            }
        }
        body.putArray("exemptions").addAll(exemptions.values());
    }

    private static ObjectNode tax(JsonNode node) {
        ObjectNode tax = JSON.objectNode();
        copy(node, "category", tax, "category");
        copy(node, "rate", tax, "rate");
        return tax;
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String newName) {
        if (from.has(name)) {
            to.put(newName, from.path(name).asText());
        }
    }
}
