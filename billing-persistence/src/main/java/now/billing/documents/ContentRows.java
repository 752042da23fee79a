package now.billing.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.documents.InvoiceAdjustment.Place;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxExemption;
import org.jspecify.annotations.Nullable;

/**
 * The rows under an invoice on one side, the content that people type on the other. Taking content keeps every row
 * it can:
 * a line by its id, or by its place where the content names none; so one changed line is one changed row.
 */
final class ContentRows {
    private final Invoice invoice;
    private final List<InvoiceLine> lines;
    private final List<InvoiceAdjustment> adjustments;
    private final List<InvoiceExemption> exemptions;

    ContentRows(
            Invoice invoice,
            List<InvoiceLine> lines,
            List<InvoiceAdjustment> adjustments,
            List<InvoiceExemption> exemptions) {
        this.invoice = invoice;
        this.lines = lines;
        this.adjustments = adjustments;
        this.exemptions = exemptions;
    }

    /** Makes the rows say this content; {@code before} is the currency they are in now. */
    void take(DocumentContent content, CalculatedDocument calculated, CurrencyUnit before) {
        boolean otherAdjustments = !adjustmentsOf(content).equals(adjustmentsOf(given(before)));
        boolean otherExemptions = !content.exemptions().equals(taxExemptions());
        takeLines(content, calculated);
        if (otherAdjustments) {
            adjustments.clear();
            takeAdjustments(content);
        }
        if (otherExemptions) {
            exemptions.clear();
            content.exemptions().forEach(each -> exemptions.add(InvoiceExemption.of(invoice, each)));
        }
    }

    void give(DocumentContentBuilder content, CurrencyUnit currency) {
        Map<Integer, List<InvoiceAdjustment>> places = adjustments.stream()
                .sorted(Comparator.comparingInt(InvoiceAdjustment::position))
                .collect(Collectors.groupingBy(InvoiceAdjustment::lineNo));
        List<ContentLine> given = new ArrayList<>();
        for (InvoiceLine line : ordered()) {
            List<InvoiceAdjustment> own = places.getOrDefault(line.lineNo(), List.of());
            given.add(line.content(currency, plain(own, currency), discount(own, currency)));
        }
        List<InvoiceAdjustment> ofDocument = places.getOrDefault(InvoiceAdjustment.DOCUMENT, List.of());
        content.lines(given)
                .adjustments(ofDocument.stream()
                        .filter(each -> !each.isDiscount())
                        .map(each -> each.taxed(currency))
                        .toList())
                .discount(discount(ofDocument, currency))
                .exemptions(taxExemptions());
    }

    private DocumentContent given(CurrencyUnit currency) {
        DocumentContentBuilder builder = new DocumentContentBuilder(currency);
        give(builder, currency);
        return builder.build();
    }

    private void takeLines(DocumentContent content, CalculatedDocument calculated) {
        Map<UUID, InvoiceLine> left = new LinkedHashMap<>();
        ordered().forEach(line -> left.put(line.id(), line));
        Set<UUID> named = content.lines().stream()
                .map(ContentLine::lineId)
                .filter(left::containsKey)
                .collect(Collectors.toSet());
        for (int i = 0; i < content.lines().size(); i++) {
            ContentLine line = content.lines().get(i);
            Money total = calculated.lines().get(i).amount();
            InvoiceLine row = take(left, line.lineId(), named);
            if (row == null) {
                lines.add(InvoiceLine.of(invoice, i + 1, line, total));
            } else {
                row.change(i + 1, line, total);
            }
        }
        lines.removeAll(left.values());
    }

    /** The row that a line of the content takes over, or null where it needs a new one. */
    private static @Nullable InvoiceLine take(Map<UUID, InvoiceLine> left, @Nullable UUID name, Set<UUID> named) {
        if (name != null) {
            return left.remove(name);
        }
        for (UUID id : left.keySet()) {
            if (!named.contains(id)) {
                return left.remove(id);
            }
        }
        return null;
    }

    private void takeAdjustments(DocumentContent content) {
        for (int i = 0; i < content.lines().size(); i++) {
            ContentLine line = content.lines().get(i);
            takeAdjustments(i + 1, line.adjustments(), line.discount());
        }
        int position = 0;
        for (TaxedAdjustment each : content.adjustments()) {
            Place place = new Place(InvoiceAdjustment.DOCUMENT, ++position);
            adjustments.add(InvoiceAdjustment.of(invoice, place, each.adjustment(), each.tax()));
        }
        takeAdjustments(InvoiceAdjustment.DOCUMENT, List.of(), content.discount());
    }

    private void takeAdjustments(int lineNo, List<Adjustment> own, @Nullable Discount discount) {
        int position = 0;
        if (discount != null) {
            adjustments.add(InvoiceAdjustment.of(invoice, new Place(lineNo, position), discount));
        }
        for (Adjustment each : own) {
            adjustments.add(InvoiceAdjustment.of(invoice, new Place(lineNo, ++position), each, null));
        }
    }

    private List<InvoiceLine> ordered() {
        return lines.stream()
                .sorted(Comparator.comparingInt(InvoiceLine::lineNo))
                .toList();
    }

    private List<TaxExemption> taxExemptions() {
        return exemptions.stream()
                .sorted(Comparator.comparing(InvoiceExemption::id))
                .map(InvoiceExemption::exemption)
                .toList();
    }

    private static List<Adjustment> plain(List<InvoiceAdjustment> rows, CurrencyUnit currency) {
        return rows.stream()
                .filter(each -> !each.isDiscount())
                .map(each -> each.adjustment(currency))
                .toList();
    }

    private static @Nullable Discount discount(List<InvoiceAdjustment> rows, CurrencyUnit currency) {
        for (InvoiceAdjustment row : rows) {
            if (row.isDiscount()) {
                return row.discount(currency);
            }
        }
        return null;
    }

    /** Everything that becomes a row of adjustments, to see whether it is another. */
    private static List<Object> adjustmentsOf(DocumentContent content) {
        List<Object> all = new ArrayList<>(content.adjustments());
        all.add(Optional.ofNullable(content.discount()));
        for (ContentLine line : content.lines()) {
            all.add(line.adjustments());
            all.add(Optional.ofNullable(line.discount()));
        }
        return all;
    }
}
