package now.billing.web.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.RecordField;
import now.billing.kernel.document.terms.RecordShape;
import now.billing.kernel.document.terms.SupportingDocument;
import now.billing.web.support.Texts;

/** The fields of the terms beyond the core, made of their declarations: a new term is on the page by itself. */
@Named("termFields")
@ApplicationScoped
public class TermFields {
    /** The heading under which the terms stand; one that is not named here stands under the first. */
    private static final Map<String, Set<String>> GROUPS = groups();

    /** In the options, in files that are sent by themselves, among the lines, and in their menu. */
    private static final Set<String> ELSEWHERE = Set.of("delivery.date", "file.content", "layout", "optional");

    /** By what a file is known, whose name and type are shown; which deposit a line takes off, which it says. */
    private static final Set<String> HIDDEN = Set.of("file.digest", "file.size", "deposit");

    private static final String TYPE_CODE = "typeCode";

    /** The headings of a document without prices. */
    private static final Set<String> UNPRICED =
            Set.of("more.references", "more.delivery", "more.notes", "more.documents");

    private final List<TermGroup> document = new ArrayList<>();
    private final Map<DocumentKind, List<TermGroup>> documents = new EnumMap<>(DocumentKind.class);
    private final List<TermField> line = fields(LineTerms.SHAPE, field -> true);
    private final List<TermField> seller = fields(PartyTerms.SHAPE, field -> true);
    private final List<TermField> buyer = fields(PartyTerms.SHAPE, TermFields::isOfBoth);
    private final Map<String, String> keys = new LinkedHashMap<>();

    /** Reads the declarations once. */
    public TermFields() {
        Set<String> named = new HashSet<>();
        GROUPS.values().forEach(named::addAll);
        GROUPS.forEach((group, members) -> document.add(new TermGroup(
                "more." + group,
                fields(
                        DocumentTerms.SHAPE,
                        field -> members.contains(field.name())
                                || (group.equals("references") && !named.contains(field.name()))))));
        for (DocumentKind kind : DocumentKind.values()) {
            documents.put(
                    kind,
                    document.stream()
                            .filter(group -> kind.isPriced() || UNPRICED.contains(group.name()))
                            .map(group -> ofKind(group, kind))
                            .toList());
        }
        document.forEach(group -> group.fields().forEach(field -> note("", field)));
        line.forEach(field -> note("more_", field));
        seller.forEach(field -> note("", field));
    }

    /** A term of both parties names the seller's number and the buyer's; one alone is the seller's. */
    private static boolean isOfBoth(RecordField field) {
        return field.term().value().contains(",");
    }

    private static Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("references", Set.of("references", "precedingInvoices"));
        groups.put("delivery", Set.of("delivery", "period"));
        groups.put("payment", Set.of("payment", "withholding"));
        groups.put("parties", Set.of("payee", "taxRepresentative"));
        groups.put("notes", Set.of("noteList"));
        groups.put("documents", Set.of("documents"));
        groups.put(
                "tax",
                Set.of(TYPE_CODE, "businessProcess", "taxPointDate", "taxPointCode", "taxCurrency", "taxCurrencyRate"));
        return groups;
    }

    private static List<TermField> fields(RecordShape<?> shape, Predicate<RecordField> wanted) {
        return shape.fields().stream()
                .filter(wanted)
                .flatMap(field -> TermField.of(field, "", "term.").stream())
                .filter(field -> !ELSEWHERE.contains(field.path()))
                .map(TermFields::shown)
                .toList();
    }

    private static TermField shown(TermField field) {
        List<TermField> rows = field.rows().stream()
                .filter(row -> !ELSEWHERE.contains(row.path()))
                .map(TermFields::shownRow)
                .toList();
        TermField.Look look = HIDDEN.contains(field.path()) ? TermField.Look.HIDDEN : field.look();
        return new TermField(field.path(), field.key(), look, field.longest(), field.codes(), rows);
    }

    private static TermField shownRow(TermField row) {
        if (HIDDEN.contains(row.path())) {
            return row.in(TermField.Look.HIDDEN);
        }
        return row.path().startsWith("file.") ? row.in(TermField.Look.FIXED) : row;
    }

    /** The same with the type codes of a kind; where it has but one there is nothing to choose. */
    private static TermGroup ofKind(TermGroup group, DocumentKind kind) {
        List<TermField> fields = group.fields().stream()
                .map(field -> field.path().equals(TYPE_CODE) ? field.withCodes(kind.typeCodes()) : field)
                .filter(field ->
                        !field.path().equals(TYPE_CODE) || field.codes().size() > 1)
                .toList();
        Map<Boolean, List<TermField>> used = fields.stream()
                .collect(Collectors.partitioningBy(
                        field -> kind.saysHowToPay() || !field.path().startsWith("payment.")));
        return new TermGroup(group.name(), used.getOrDefault(true, List.of()), used.getOrDefault(false, List.of()));
    }

    private void note(String before, TermField field) {
        keys.put(before + field.path().replace('.', '_'), field.key());
        field.rows()
                .forEach(row -> keys.put(
                        before + field.path().replace('.', '_') + ":"
                                + row.path().replace('.', '_'),
                        row.key()));
    }

    /** Of a document of a kind, by headings. */
    public List<TermGroup> document(DocumentKind kind) {
        return documents.getOrDefault(kind, document);
    }

    /** Bytes of all files inside a document together. */
    public int getMostBytes() {
        return SupportingDocument.MOST_BYTES;
    }

    /** Of a line. */
    public List<TermField> getLine() {
        return line;
    }

    /** Of the issuer. */
    public List<TermField> getSeller() {
        return seller;
    }

    /** Of a customer. */
    public List<TermField> getBuyer() {
        return buyer;
    }

    /** What the page calls the field with this id in its table; empty where it is none of these. */
    public UnaryOperator<String> getNames() {
        return id -> {
            String key = keys.get(id.replaceAll(":\\d+:", ":").replaceAll(":\\d+$", ""));
            return key == null ? "" : Texts.say(key);
        };
    }

    /** Every key of a label, heading and code, for the test of the texts. */
    Stream<String> texts() {
        Stream<TermField> all = Stream.concat(
                        document.stream().flatMap(group -> group.fields().stream()),
                        Stream.concat(line.stream(), seller.stream()))
                .flatMap(field -> Stream.concat(Stream.of(field), field.rows().stream()));
        return Stream.concat(
                document.stream().map(TermGroup::name),
                all.flatMap(field -> Stream.concat(
                        Stream.of(field.key()), field.codes().stream().map(code -> field.key() + "." + code))));
    }
}
