package now.billing.documents.records;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import now.billing.json.StoredJson;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.document.Look;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.document.terms.RecordShape;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/** One object of a frozen record while it is read: absent text is empty, amounts are in the currency of the record. */
record FrozenFields(JsonObject json, CurrencyUnit currency) {

    static FrozenFields of(JsonObject root) {
        return new FrozenFields(root, CurrencyUnit.of(root.getString("currency")));
    }

    boolean has(String name) {
        return json.containsKey(name);
    }

    String text(String name) {
        return json.getString(name, "");
    }

    @Nullable
    String optionalText(String name) {
        return has(name) ? json.getString(name) : null;
    }

    int integer(String name) {
        return json.getInt(name);
    }

    boolean flag(String name) {
        return json.getBoolean(name, false);
    }

    LocalDate date(String name) {
        return LocalDate.parse(json.getString(name));
    }

    @Nullable
    LocalDate optionalDate(String name) {
        return has(name) ? date(name) : null;
    }

    UUID uuid(String name) {
        return UUID.fromString(json.getString(name));
    }

    @Nullable
    UUID optionalUuid(String name) {
        return has(name) ? uuid(name) : null;
    }

    Money money(String name) {
        return Money.stored(json.getString(name), currency);
    }

    @Nullable
    Money optionalMoney(String name) {
        return has(name) ? money(name) : null;
    }

    /** A rate from the currency of the record. */
    @Nullable
    ExchangeRate optionalRate(String name) {
        if (!has(name)) {
            return null;
        }
        FrozenFields rate = object(name);
        return new ExchangeRate(
                currency,
                CurrencyUnit.of(rate.text("to")),
                new BigDecimal(rate.text("rate")),
                rate.date("date"),
                rate.text("source"));
    }

    UnitPrice price(String name) {
        return UnitPrice.parse(json.getString(name), currency);
    }

    @Nullable
    UnitPrice optionalPrice(String name) {
        return has(name) ? price(name) : null;
    }

    @Nullable
    Percent optionalPercent(String name) {
        return has(name) ? Percent.parse(json.getString(name)) : null;
    }

    DocumentNumber number(String name) {
        return DocumentNumber.of(json.getString(name));
    }

    FrozenFields object(String name) {
        JsonObject object = json.getJsonObject(name);
        return new FrozenFields(object == null ? JsonObject.EMPTY_JSON_OBJECT : object, currency);
    }

    <T> List<T> list(String name, Function<FrozenFields, T> reader) {
        JsonArray array = json.getJsonArray(name);
        if (array == null) {
            return List.of();
        }
        return array.getValuesAs(JsonObject.class).stream()
                .map(object -> reader.apply(new FrozenFields(object, currency)))
                .toList();
    }

    /** What is declared of it. */
    <R extends Record> R terms(RecordShape<R> shape) {
        return shape.read(new StoredJson(json), currency);
    }

    /** What only the kind of the document has; null where nothing of it was said. */
    @Nullable
    KindFacts ofKind() {
        return has("ofKind")
                ? KindFacts.read(ref("ref").kind(), new StoredJson(json.getJsonObject("ofKind")), currency)
                : null;
    }

    DocumentRef ref(String name) {
        FrozenFields ref = object(name);
        DocumentKind kind = Arrays.stream(DocumentKind.values())
                .filter(each -> each.key().equals(ref.text("kind")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of document: " + ref.text("kind")));
        return DocumentRef.of(kind, ref.uuid("id"));
    }

    TaxRate taxRate() {
        return TaxRate.parse(text("category"), text("rate"));
    }

    Branding branding() {
        FrozenFields branding = object("branding");
        return new Branding(
                branding.text("accentColour"),
                branding.text("logoDigest"),
                Branding.Paper.valueOf(branding.text("paper")),
                branding.look(),
                branding.text("intro"),
                branding.text("closing"));
    }

    private Look look() {
        return new Look(
                has("layout") ? Look.Layout.valueOf(text("layout")) : Look.USUAL.layout(),
                has("typeface") ? Look.Typeface.valueOf(text("typeface")) : Look.USUAL.typeface(),
                Set.copyOf(list("hidden", column -> Look.Column.valueOf(column.text("column")))),
                list("footer", column -> column.text("text")));
    }

    Party party(String name) {
        FrozenFields party = object(name);
        return new Party(
                party.text("name"),
                party.text("legalName"),
                party.text("contactName"),
                party.text("email"),
                party.text("phone"),
                party.text("website"),
                party.object("address").terms(PostalAddress.SHAPE),
                party.list("taxIds", id -> TaxIdentifier.of(id.text("scheme"), id.text("value"))),
                party.terms(PartyTerms.SHAPE));
    }
}
