package now.billing.kernel.document;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import now.billing.kernel.calculation.CalculatedAdjustment;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object on the way to its canonical form; what is absent or empty is left out. */
final class Fields {

    private final Map<String, Object> map = new TreeMap<>();

    Map<String, Object> map() {
        return map;
    }

    Fields put(String name, int value) {
        map.put(name, value);
        return this;
    }

    /** Leaves false out. */
    Fields putFlag(String name, boolean value) {
        if (value) {
            map.put(name, true);
        }
        return this;
    }

    Fields put(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            map.put(name, text);
        }
        return this;
    }

    Fields put(String name, @Nullable Money value) {
        return put(name, value == null ? null : (Object) value.plain());
    }

    Fields put(String name, @Nullable UnitPrice value) {
        return put(name, value == null ? null : (Object) value.plain());
    }

    Fields put(String name, @Nullable Fields value) {
        if (value != null && !value.map.isEmpty()) {
            map.put(name, value.map);
        }
        return this;
    }

    Fields put(String name, Collection<Fields> values) {
        if (!values.isEmpty()) {
            map.put(name, values.stream().map(Fields::map).toList());
        }
        return this;
    }

    /** Takes what was written by a shape beside its own fields. */
    Fields putAll(Map<String, Object> others) {
        map.putAll(others);
        return this;
    }

    static Fields of(Party party) {
        return new Fields()
                .put("name", party.name())
                .put("legalName", party.legalName())
                .put("contactName", party.contactName())
                .put("email", party.email())
                .put("phone", party.phone())
                .put("website", party.website())
                .put("address", new Fields().putAll(PostalAddress.SHAPE.write(party.address())))
                .put(
                        "taxIds",
                        party.taxIds().stream()
                                .map(id ->
                                        new Fields().put("scheme", id.scheme()).put("value", id.value()))
                                .toList())
                .putAll(PartyTerms.SHAPE.write(party.more()));
    }

    static Fields of(DocumentRef ref) {
        return new Fields().put("kind", ref.kind().key()).put("id", ref.id());
    }

    /** Of the look only what is not the usual: records of before there was a choice keep their bytes. */
    static Fields of(Branding branding) {
        Look look = branding.look();
        return new Fields()
                .put("accentColour", branding.accentColour())
                .put("logoDigest", branding.logoDigest())
                .put("paper", branding.paper())
                .put("layout", look.layout() == Look.USUAL.layout() ? null : look.layout())
                .put("typeface", look.typeface() == Look.USUAL.typeface() ? null : look.typeface())
                .put(
                        "hidden",
                        look.hiddenInOrder().stream()
                                .map(column -> new Fields().put("column", column))
                                .toList())
                .put(
                        "footer",
                        look.footer().stream()
                                .map(text -> new Fields().put("text", text))
                                .toList())
                .put("intro", branding.intro())
                .put("closing", branding.closing());
    }

    static Fields of(TaxRate rate) {
        return new Fields()
                .put("category", rate.category())
                .put("rate", rate.percent().plain());
    }

    static Fields of(CalculatedAdjustment adjustment) {
        Object percent =
                adjustment.percent() == null ? null : adjustment.percent().plain();
        return new Fields()
                .putFlag("charge", adjustment.charge())
                .put("amount", adjustment.amount())
                .put("net", adjustment.net())
                .put("percent", percent)
                .put("base", adjustment.base())
                .put("reason", adjustment.reason())
                .put("reasonCode", adjustment.reasonCode())
                .put("tax", of(adjustment.tax()));
    }

    /** The fields that every frozen record has. */
    static Fields head(FrozenRecord record) {
        return new Fields()
                .put("v", record.version())
                .put("ref", of(record.ref()))
                .put("number", record.number())
                .put("issueDate", record.issueDate())
                .put("currency", record.currency())
                .put("language", record.language())
                .put("timeZone", record.timeZone())
                .put("seller", of(record.seller()))
                .put("buyer", of(record.buyer()))
                .put("customerId", record.customerId())
                .put("branding", of(record.branding()));
    }
}
