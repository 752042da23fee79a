package now.billing.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import now.billing.blackbox.stated.StatedTerm;

/** A frozen record in the places in which the table of terms has them. */
final class RecordTerms {
    private final ObjectNode json;

    /**
     * @param record the canonical JSON
     * @param statedTaxes the groups of the file; those of the record are put into the same order
     */
    RecordTerms(JsonNode record, JsonNode statedTaxes) {
        json = record.deepCopy();
        party((ObjectNode) json.path("seller"));
        party((ObjectNode) json.path("buyer"));
        adjustments(json);
        json.path("lines").forEach(line -> adjustments((ObjectNode) line));
        move("taxInTaxCurrency", "/totals/taxInTaxCurrency");
        move("deliveryDate", "/delivery/date");
        json.set("taxes", inOrderOf(statedTaxes));
    }

    /** What the record has in the place of this term, in the one writing of its kind; empty if nothing. */
    String found(StatedTerm term) {
        return term.kind().plain(json.at(term.pointer()).asText(""));
    }

    private void move(String from, String to) {
        JsonNode value = json.remove(from);
        if (value != null) {
            int name = to.lastIndexOf('/');
            json.withObject(to.substring(0, name)).set(to.substring(name + 1), value);
        }
    }

    /** A name that is both is written once. */
    private static void party(ObjectNode party) {
        if (!party.has("legalName")) {
            party.set("legalName", party.path("name"));
        }
        if (!party.has("tradingName")) {
            party.set("tradingName", party.path("name"));
        }
        for (JsonNode id : party.path("taxIds")) {
            String scheme = id.path("scheme").asText();
            party.set(scheme.equals("VAT") ? "vatId" : scheme.equals("TAX") ? "taxNumber" : scheme, id.path("value"));
        }
    }

    private static void adjustments(ObjectNode owner) {
        ArrayNode allowances = owner.putArray("allowances");
        ArrayNode charges = owner.putArray("charges");
        owner.path("adjustments").forEach(each -> (each.path("charge").asBoolean() ? charges : allowances).add(each));
    }

    private ArrayNode inOrderOf(JsonNode stated) {
        List<JsonNode> left = new ArrayList<>();
        json.path("taxes").forEach(left::add);
        ArrayNode ordered = JsonNodeFactory.instance.arrayNode();
        for (JsonNode wanted : stated) {
            JsonNode group = left.stream()
                    .filter(each -> sameGroup(each, wanted))
                    .findFirst()
                    .orElseGet(JsonNodeFactory.instance::objectNode);
            left.remove(group);
            ordered.add(group);
        }
        return ordered;
    }

    private static boolean sameGroup(JsonNode one, JsonNode other) {
        return one.path("category").asText().equals(other.path("category").asText())
                && rate(one).compareTo(rate(other)) == 0;
    }

    private static BigDecimal rate(JsonNode group) {
        return new BigDecimal(group.path("rate").asText("0"));
    }
}
