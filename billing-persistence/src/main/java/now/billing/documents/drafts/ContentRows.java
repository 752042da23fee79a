package now.billing.documents.drafts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.documents.drafts.DraftAdjustment.Place;
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
 * The rows under a draft on one side, the content that people type on the other. Taking content keeps every row
 * it can:
 * a line by its id, or by its place where the content names none; so one changed line is one changed row.
 */
final class ContentRows {
    private final Draft document;
    private final List<DraftLine> lines;
    private final List<DraftAdjustment> adjustments;
    private final List<DraftExemption> exemptions;

    ContentRows(
            Draft document, List<DraftLine> lines, List<DraftAdjustment> adjustments, List<DraftExemption> exemptions) {
        this.document = document;
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
            content.exemptions().forEach(each -> exemptions.add(DraftExemption.of(document, each)));
        }
    }

    void give(DocumentContentBuilder content, CurrencyUnit currency) {
        Map<Integer, List<DraftAdjustment>> places = adjustments.stream()
                .sorted(Comparator.comparingInt(DraftAdjustment::position))
                .collect(Collectors.groupingBy(DraftAdjustment::lineNo));
        List<ContentLine> given = new ArrayList<>();
        for (DraftLine line : ordered()) {
            List<DraftAdjustment> own = places.getOrDefault(line.lineNo(), List.of());
            given.add(line.content(currency, plain(own, currency), discount(own, currency)));
        }
        List<DraftAdjustment> ofDocument = places.getOrDefault(DraftAdjustment.DOCUMENT, List.of());
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
        Map<UUID, DraftLine> left = new LinkedHashMap<>();
        ordered().forEach(line -> left.put(line.id(), line));
        Set<UUID> named = content.lines().stream()
                .map(ContentLine::lineId)
                .filter(left::containsKey)
                .collect(Collectors.toSet());
        for (int i = 0; i < content.lines().size(); i++) {
            ContentLine line = content.lines().get(i);
            Money total = calculated.lines().get(i).amount();
            DraftLine row = take(left, line.lineId(), named);
            if (row == null) {
                lines.add(DraftLine.of(document, i + 1, line, total));
            } else {
                row.change(i + 1, line, total);
            }
        }
        lines.removeAll(left.values());
    }

    /** The row that a line of the content takes over, or null where it needs a new one. */
    private static @Nullable DraftLine take(Map<UUID, DraftLine> left, @Nullable UUID name, Set<UUID> named) {
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
            Place place = new Place(DraftAdjustment.DOCUMENT, ++position);
            adjustments.add(DraftAdjustment.of(document, place, each.adjustment(), each.tax()));
        }
        takeAdjustments(DraftAdjustment.DOCUMENT, List.of(), content.discount());
    }

    private void takeAdjustments(int lineNo, List<Adjustment> own, @Nullable Discount discount) {
        int position = 0;
        if (discount != null) {
            adjustments.add(DraftAdjustment.of(document, new Place(lineNo, position), discount));
        }
        for (Adjustment each : own) {
            adjustments.add(DraftAdjustment.of(document, new Place(lineNo, ++position), each, null));
        }
    }

    private List<DraftLine> ordered() {
        return lines.stream().sorted(Comparator.comparingInt(DraftLine::lineNo)).toList();
    }

    private List<TaxExemption> taxExemptions() {
        return exemptions.stream()
                .sorted(Comparator.comparing(DraftExemption::id))
                .map(DraftExemption::exemption)
                .toList();
    }

    private static List<Adjustment> plain(List<DraftAdjustment> rows, CurrencyUnit currency) {
        return rows.stream()
                .filter(each -> !each.isDiscount())
                .map(each -> each.adjustment(currency))
                .toList();
    }

    private static @Nullable Discount discount(List<DraftAdjustment> rows, CurrencyUnit currency) {
        for (DraftAdjustment row : rows) {
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
