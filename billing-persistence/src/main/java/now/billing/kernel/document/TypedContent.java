package now.billing.kernel.document;

import java.time.LocalDate;
import java.util.List;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.terms.Delivery;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** Every text of a content as it is stored, see {@link Text#typedLines}. */
final class TypedContent {
    private TypedContent() {}

    static DocumentContent of(DocumentContent typed) {
        DocumentTerms more = DocumentTerms.SHAPE.typed(typed.more());
        Delivery delivery = more.delivery();
        LocalDate deliveryDate = typed.deliveryDate();
        if (delivery != null
                && delivery.date() != null
                && (deliveryDate == null || deliveryDate.equals(delivery.date()))) {
            deliveryDate = delivery.date();
            more = more.withDelivery(delivery.withoutDate());
        }
        return typed.toBuilder()
                .deliveryDate(deliveryDate)
                .more(more)
                .lines(typed.lines().stream().map(TypedContent::line).toList())
                .adjustments(typed.adjustments().stream()
                        .map(each -> new TaxedAdjustment(adjustment(each.adjustment()), each.tax()))
                        .toList())
                .discount(discount(typed.discount()))
                .exemptions(typed.exemptions().stream()
                        .map(each -> TaxExemption.of(
                                each.category(), Text.foldedLine(each.reason()), Text.foldedLine(each.code())))
                        .toList())
                .notes(Text.typedLines(typed.notes()))
                .terms(Text.typedLines(typed.terms()))
                .buyerReference(Text.foldedLine(typed.buyerReference()))
                .orderReference(Text.foldedLine(typed.orderReference()))
                .build();
    }

    private static ContentLine line(ContentLine line) {
        List<Adjustment> adjustments =
                line.adjustments().stream().map(TypedContent::adjustment).toList();
        return line.withTexts(Text.typedLines(line.description()), Text.typedLines(line.detail()))
                .withMore(LineTerms.SHAPE.typed(line.more()))
                .withAdjustments(adjustments)
                .withDiscount(discount(line.discount()));
    }

    private static Adjustment adjustment(Adjustment typed) {
        return new Adjustment(
                typed.charge(), typed.portion(), Text.foldedLine(typed.reason()), Text.foldedLine(typed.reasonCode()));
    }

    private static @Nullable Discount discount(@Nullable Discount typed) {
        return typed == null ? null : new Discount(typed.portion(), Text.foldedLine(typed.reason()));
    }
}
