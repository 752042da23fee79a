package now.billing.kernel.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;

/** What goes with the goods: how much of what there is, where and when, and nothing of prices, taxes and payment. */
public final class DeliveredContent {
    private static final TaxRate NO_RATE = TaxRate.untaxed(TaxCategory.O);

    private DeliveredContent() {}

    /** What is kept of any content by a document without prices. */
    public static DocumentContent of(DocumentContent content) {
        return new DocumentContentBuilder(content.currency())
                .issueDate(content.issueDate())
                .deliveryDate(content.deliveryDate())
                .lines(content.lines().stream().map(DeliveredContent::line).toList())
                .notes(content.notes())
                .buyerReference(content.buyerReference())
                .orderReference(content.orderReference())
                .more(content.more().ofDelivery())
                .build();
    }

    private static ContentLine line(ContentLine line) {
        return at(line, UnitPrice.zero(line.unitPrice().currency()), NO_RATE);
    }

    /** The same line at another price, without any discount. */
    public static ContentLine at(ContentLine line, UnitPrice price, TaxRate tax) {
        return new ContentLine(
                line.lineId(),
                line.itemId(),
                line.description(),
                line.detail(),
                line.quantity(),
                line.unit(),
                price,
                Quantity.ONE,
                null,
                null,
                List.of(),
                null,
                tax,
                line.more().withDeposit(null).withOptional(false));
    }

    /**
     * The invoice over what was delivered.
     *
     * @param blank a new invoice of the customer
     * @param number that of the delivery note
     * @param price puts the price to a line
     */
    public static DocumentContent invoice(
            DocumentContent delivered, DocumentContent blank, String number, UnaryOperator<ContentLine> price) {
        return blank.toBuilder()
                .lines(delivered.lines().stream()
                        .map(line -> price.apply(line.withLineId(null)))
                        .toList())
                .deliveryDate(delivered.deliveryDate() == null ? delivered.issueDate() : delivered.deliveryDate())
                .buyerReference(delivered.buyerReference())
                .orderReference(delivered.orderReference())
                .more(blank.more().invoicing(delivered.more(), number))
                .build();
    }

    /**
     * Which parts of an offer were delivered, each line of the delivery by the lines of the same item in the same words
     * and unit; empty where more or something else was delivered than is left.
     */
    public static Optional<List<LinePart>> partsOf(DocumentContent offer, LineParts left, DocumentContent delivered) {
        Map<UUID, BigDecimal> free = new HashMap<>();
        left.quantities().forEach((line, quantity) -> free.put(line, quantity.value()));
        Map<UUID, BigDecimal> taken = new LinkedHashMap<>();
        for (ContentLine line : delivered.lines()) {
            BigDecimal rest = line.quantity().value();
            for (ContentLine offered : offer.lines()) {
                UUID id = offered.lineId();
                if (id != null && isSame(offered, line)) {
                    BigDecimal part = rest.signum() < 0
                            ? BigDecimal.ZERO
                            : rest.min(free.getOrDefault(id, BigDecimal.ZERO).max(BigDecimal.ZERO));
                    rest = rest.subtract(part);
                    free.merge(id, part.negate(), BigDecimal::add);
                    taken.merge(id, part, BigDecimal::add);
                }
            }
            if (rest.signum() != 0) {
                return Optional.empty();
            }
        }
        List<LinePart> parts = new ArrayList<>();
        taken.forEach((line, quantity) -> {
            if (quantity.signum() != 0) {
                parts.add(new LinePart(line, Quantity.of(quantity)));
            }
        });
        return Optional.of(parts);
    }

    private static boolean isSame(ContentLine offered, ContentLine delivered) {
        return Objects.equals(offered.itemId(), delivered.itemId())
                && offered.description().equals(delivered.description())
                && offered.unit().equals(delivered.unit());
    }
}
