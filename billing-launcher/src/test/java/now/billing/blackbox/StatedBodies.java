package now.billing.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a stated invoice says, as the bodies by which its issuer would have typed it into the API. */
final class StatedBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NOT_TYPED =
            List.of("number", "specification", "seller", "buyer", "accounts", "totals", "taxes");
    private static final int RATE_DIGITS = 10;
    private static final int COUNTRY_LETTERS = 2;

    private final JsonNode stated;

    StatedBodies(JsonNode stated) {
        this.stated = stated;
    }

    /** The organization as this case has it, in the currency of its invoice; what is not said stays as it is. */
    String organization(JsonNode now) {
        ObjectNode body = now.deepCopy();
        body.setAll(party(stated.path("seller")));
        return body.put("currency", stated.path("currency").asText()).toString();
    }

    /** A German invoice above the small ones needs the whole address; the suite leaves streets out. */
    String customer() {
        ObjectNode body = party(stated.path("buyer")).put("language", "de");
        body.putArray("confirm").add("duplicate").add("vat_check_digits");
        ObjectNode address = body.withObject("/address");
        if (!address.has("street")) {
            address.put("street", "Teststrasse");
        }
        return body.toString();
    }

    /** One body for each account, the first one first. */
    Set<String> accounts() {
        Set<String> bodies = new LinkedHashSet<>();
        for (JsonNode account : stated.path("accounts")) {
            String iban = account.path("iban").asText();
            ObjectNode body = account.deepCopy();
            body.put("name", iban);
            body.put("holder", account.path("holder").asText(sellerName()));
            body.put("country", iban.substring(0, COUNTRY_LETTERS));
            body.put("currency", stated.path("currency").asText());
            bodies.add(body.toString());
        }
        return bodies;
    }

    String draft(String customerId, List<String> accountIds) {
        ObjectNode body = stated.deepCopy();
        body.remove(NOT_TYPED);
        body.put("customerId", customerId).put("priceBasis", "NET");
        body.path("lines").forEach(line -> ((ObjectNode) line).remove(List.of("position", "net")));
        if (!accountIds.isEmpty()) {
            ArrayNode ids = body.withObject("/payment").putArray("accountIds");
            accountIds.forEach(ids::add);
        }
        copy("/totals/prepaid", body, "prepaid");
        copy("/totals/rounding", body, "rounding");
        body.set("exemptions", exemptions());
        taxCurrencyRate(body);
        return body.toString();
    }

    private String sellerName() {
        return stated.at("/seller/legalName").asText();
    }

    private static ObjectNode party(JsonNode stated) {
        ObjectNode body = stated.deepCopy();
        String legalName = stated.path("legalName").asText();
        body.put("name", stated.path("tradingName").asText(legalName));
        ArrayNode taxIds = JSON.arrayNode();
        taxId(taxIds, "VAT", body.remove("vatId"));
        taxId(taxIds, "TAX", body.remove("taxNumber"));
        return body.set("taxIds", taxIds);
    }

    private static void taxId(ArrayNode ids, String scheme, JsonNode value) {
        if (value != null) {
            ids.addObject().put("scheme", scheme).put("value", value.asText());
        }
    }

    private ArrayNode exemptions() {
        ArrayNode exemptions = JSON.arrayNode();
        for (JsonNode group : stated.path("taxes")) {
            if (group.has("exemptionReason") || group.has("exemptionCode")) {
                exemptions
                        .addObject()
                        .put("category", group.path("category").asText())
                        .put("reason", group.path("exemptionReason").asText(""))
                        .put("code", group.path("exemptionCode").asText(""));
            }
        }
        return exemptions;
    }

    /** The files state only what the rate came to. */
    private void taxCurrencyRate(ObjectNode body) {
        JsonNode converted = stated.at("/totals/taxInTaxCurrency");
        if (!converted.isMissingNode()) {
            BigDecimal tax = new BigDecimal(stated.at("/totals/tax").asText());
            BigDecimal rate = new BigDecimal(converted.asText()).divide(tax, RATE_DIGITS, RoundingMode.HALF_UP);
            body.put("taxCurrencyRate", rate.toPlainString());
        }
    }

    private void copy(String from, ObjectNode to, String name) {
        JsonNode value = stated.at(from);
        if (!value.isMissingNode()) {
            to.put(name, value.asText());
        }
    }
}
