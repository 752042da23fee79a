package now.billing.kernel.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.Rounding;
import now.billing.kernel.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a document: some quantities of its lines. A percentage stays what it is; an allowance or charge in an amount
 * is taken by its share, and who takes the rest of the lines that it belongs to takes the rest of it, so that all parts
 * together are the whole to the cent. What was prepaid is taken off the first parts, a stated rounding goes with the
 * last one, and instalments in amounts stay behind.
 */
public final class ContentParts {
    private final DocumentContent whole;
    private final LineParts before;
    private final Map<String, Money> given;
    private final Rounding rounding;

    /** A part, and which amounts of the whole it took, by their place. */
    public record Part(DocumentContent content, Map<String, Money> amounts) {}

    /** @param whole as it was issued, its lines with their ids */
    public ContentParts(DocumentContent whole) {
        this(whole, new LineParts(Map.of()), Map.of());
    }

    /**
     * @param before what other parts took
     * @param given the amounts that they took together, by their place
     */
    public ContentParts(DocumentContent whole, LineParts before, Map<String, Money> given) {
        this.whole = whole;
        this.before = before;
        this.given = Map.copyOf(given);
        this.rounding = Rounding.halfUp(whole.currency());
    }

    /** The whole with these quantities; {@code wanted} is no more than what is left. Lines keep their ids. */
    public Part of(LineParts wanted) {
        CalculatedDocument calculated = whole.calculateAsStored();
        Map<String, Money> amounts = new TreeMap<>();
        List<ContentLine> lines = new ArrayList<>();
        Share all = new Share(amounts);
        Map<TaxRate, Share> groups = new LinkedHashMap<>();
        for (int i = 0; i < whole.lines().size(); i++) {
            ContentLine line = whole.lines().get(i);
            Share part = new Share(amounts);
            part.take(line, wanted);
            Money amount = calculated.lines().get(i).amount();
            all.add(part, amount);
            groups.computeIfAbsent(line.tax(), rate -> new Share(amounts)).add(part, amount);
            if (part.isSome()) {
                lines.add(part.of("lines[" + i + "].", line, wanted));
            }
        }
        DocumentContent content = whole.toBuilder()
                .lines(lines)
                .adjustments(adjustments(groups, all))
                .discount(all.of("discount", whole.discount()))
                .prepaid(Money.zero(whole.currency()))
                .rounding(all.rounding(whole.rounding()))
                .more(whole.more().withoutInstalmentAmounts())
                .build();
        Money prepaid = all.prepaid(whole.prepaid(), content);
        return new Part(content.toBuilder().prepaid(prepaid).build(), amounts);
    }

    private List<TaxedAdjustment> adjustments(Map<TaxRate, Share> groups, Share all) {
        List<TaxedAdjustment> taken = new ArrayList<>();
        for (int i = 0; i < whole.adjustments().size(); i++) {
            TaxedAdjustment each = whole.adjustments().get(i);
            String place = "adjustments[" + i + "]";
            Share group = groups.get(each.tax());
            Share share = group == null || group.isOfNothing() ? all : group;
            if (share.isSome() || share.leavesNothingOf(place, each.adjustment().portion())) {
                taken.add(new TaxedAdjustment(share.of(place, each.adjustment()), each.tax()));
            }
        }
        return taken;
    }

    /** What is taken of something, and whether nothing of it is left then. */
    private final class Share {
        private final Map<String, Money> amounts;
        private BigDecimal taken = BigDecimal.ZERO;
        private BigDecimal of = BigDecimal.ZERO;
        private boolean last = true;

        Share(Map<String, Money> amounts) {
            this.amounts = amounts;
        }

        /** A line of no quantity, which can cost something by a charge, is one piece. */
        void take(ContentLine line, LineParts wanted) {
            boolean piece = line.quantity().isZero();
            of = piece ? BigDecimal.ONE : line.quantity().value();
            BigDecimal earlier = quantity(line, before);
            taken = piece && earlier.signum() != 0 ? BigDecimal.ZERO : quantity(line, wanted);
            last = taken.add(earlier).compareTo(of) == 0;
        }

        private static BigDecimal quantity(ContentLine line, LineParts parts) {
            if (line.lineId() == null) {
                return BigDecimal.ZERO;
            }
            boolean piece = line.quantity().isZero();
            return parts.of(line.lineId())
                    .map(part -> piece ? BigDecimal.ONE : part.value())
                    .orElse(BigDecimal.ZERO);
        }

        void add(Share line, Money amount) {
            taken = taken.add(line.proportion(amount).amount());
            of = of.add(amount.amount());
            last &= line.last;
        }

        boolean isSome() {
            return taken.signum() != 0;
        }

        /** Whether the lines come to nothing, so that nothing is a share of them. */
        boolean isOfNothing() {
            return of.signum() == 0;
        }

        /** Whether something is left of an amount that no later part takes. */
        boolean leavesNothingOf(String place, Portion portion) {
            Money amount = portion.percent() == null ? portion.amount() : portion.base();
            return last && amount != null && !rest(place, amount).isZero();
        }

        private Money proportion(Money amount) {
            return isOfNothing()
                    ? Money.zero(amount.currency())
                    : rounding.quotient(amount.amount().multiply(taken), of);
        }

        private Money rest(String place, Money amount) {
            return amount.minus(given.getOrDefault(place, Money.zero(amount.currency())));
        }

        /** Never beyond what is left of it, nor on the other side of nothing. */
        private Money of(String place, Money amount) {
            Money rest = rest(place, amount);
            Money part = last ? rest : within(rest, proportion(amount));
            amounts.put(place, part);
            return part;
        }

        private Money within(Money rest, Money share) {
            if (share.signum() != rest.signum()) {
                return Money.zero(rest.currency());
            }
            return share.abs().compareTo(rest.abs()) > 0 ? rest : share;
        }

        @Nullable
        Money rounding(@Nullable Money stated) {
            if (stated == null || !last) {
                return null;
            }
            Money rest = of("rounding", stated);
            return rest.isZero() ? null : rest;
        }

        /** As much as there is to pay; the last part takes the rest. */
        Money prepaid(Money prepaid, DocumentContent part) {
            Money rest = rest("prepaid", prepaid);
            if (rest.isZero()) {
                return rest;
            }
            Money off =
                    last ? rest : within(rest, part.calculateAsStored().totals().toPay());
            amounts.put("prepaid", off);
            return off;
        }

        ContentLine of(String path, ContentLine line, LineParts wanted) {
            List<Adjustment> adjustments = new ArrayList<>();
            for (int i = 0; i < line.adjustments().size(); i++) {
                adjustments.add(
                        of(path + "adjustments[" + i + "]", line.adjustments().get(i)));
            }
            return line.withAdjustments(adjustments)
                    .withDiscount(of(path + "discount", line.discount()))
                    .withQuantity(wanted.quantities().getOrDefault(line.lineId(), line.quantity()));
        }

        Adjustment of(String place, Adjustment each) {
            return new Adjustment(each.charge(), of(place, each.portion()), each.reason(), each.reasonCode());
        }

        @Nullable
        Discount of(String place, @Nullable Discount discount) {
            return discount == null ? null : new Discount(of(place, discount.portion()), discount.reason());
        }

        private Portion of(String place, Portion portion) {
            Percent percent = portion.percent();
            Money base = portion.base();
            Money amount = portion.amount();
            if (percent != null) {
                return base == null ? Portion.ofPercent(percent) : Portion.ofPercent(percent, of(place, base));
            }
            return amount == null ? portion : Portion.ofAmount(of(place, amount));
        }
    }
}
