package now.billing.rendering.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.calculation.CalculatedAdjustment;
import now.billing.kernel.document.IssuedLine;
import now.billing.kernel.document.terms.ItemAttribute;
import now.billing.kernel.document.terms.ItemClassification;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.document.terms.ScopedIdentifier;
import org.jspecify.annotations.Nullable;

/** The small print below the name of a line: what it is, for when, by which numbers, and how its price came about. */
final class LineDetail {
    private final PaperTexts texts;
    private final PaperFormat format;
    private final List<String> parts = new ArrayList<>();

    LineDetail(PaperTexts texts, PaperFormat format) {
        this.texts = texts;
        this.format = format;
    }

    /** Of a line whose price nobody is told. */
    String withoutPrices(IssuedLine line) {
        if (line.more().isOptional()) {
            add(texts.of("line.optional"));
        }
        add(line.detail());
        terms(line.more());
        return String.join("\n", parts);
    }

    String of(IssuedLine line) {
        withoutPrices(line);
        if (line.grossPrice() != null && line.priceDiscount() != null) {
            add(texts.of("line.list-price", format.price(line.grossPrice()), format.price(line.priceDiscount())));
        }
        Adjustments words = new Adjustments(texts, format);
        for (CalculatedAdjustment adjustment : line.adjustments()) {
            add(words.sentence(adjustment));
        }
        return String.join("\n", parts);
    }

    private void terms(LineTerms terms) {
        add(terms.note());
        add(new TermFacts(texts, format).period(terms.period()));
        addNumbers(
                labelled("line.item", terms.sellerItemId()),
                labelled("line.item.buyer", terms.buyerItemId()),
                standard(terms.standardItemId()));
        addNumbers(
                labelled("line.order", terms.orderLine()),
                labelled("line.object", TermFacts.identifier(terms.object())),
                labelled("line.accounting", terms.accounting()));
        addNumbers(terms.classifications().stream().map(this::classification).toArray(String[]::new));
        add(labelled("line.origin", format.country(terms.originCountry())));
        for (ItemAttribute each : terms.attributes()) {
            add(texts.of("line.attribute", each.name(), each.value()));
        }
    }

    /** A number of the register 0160 is a GTIN, which everybody knows by that name. */
    private String standard(@Nullable ScopedIdentifier id) {
        return id != null && id.scheme().equals("0160")
                ? labelled("line.item.gtin", id.value())
                : labelled("line.item.standard", TermFacts.identifier(id));
    }

    private String classification(ItemClassification each) {
        String list = each.version().isEmpty() ? each.scheme() : each.scheme() + " " + each.version();
        return labelled("line.classification", each.value() + " (" + list + ")");
    }

    private String labelled(String key, String value) {
        return value.isBlank() ? "" : texts.of(key, value);
    }

    /** Short numbers of one kind stand beside each other. */
    private void addNumbers(String... numbers) {
        add(Stream.of(numbers).filter(number -> !number.isEmpty()).collect(Collectors.joining(" · ")));
    }

    private void add(String part) {
        if (!part.isBlank()) {
            parts.add(part);
        }
    }
}
