package now.billing.issuing;

import now.billing.drafting.DocumentWords;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import org.jspecify.annotations.Nullable;

/** What a simple discount is called where nobody said why, in the language of the document (BR-33, BR-42). */
final class UsualReasons {
    private UsualReasons() {}

    static DocumentContent in(DocumentContent content, String language) {
        if (!isUnnamed(content.discount()) && content.lines().stream().noneMatch(line -> isUnnamed(line.discount()))) {
            return content;
        }
        String word = DocumentWords.in(language).of("line.discount");
        return content.toBuilder()
                .discount(named(content.discount(), word))
                .lines(content.lines().stream().map(line -> named(line, word)).toList())
                .build();
    }

    private static ContentLine named(ContentLine line, String word) {
        return isUnnamed(line.discount()) ? line.withDiscount(named(line.discount(), word)) : line;
    }

    private static @Nullable Discount named(@Nullable Discount discount, String word) {
        return discount != null && discount.reason().isEmpty() ? new Discount(discount.portion(), word) : discount;
    }

    private static boolean isUnnamed(@Nullable Discount discount) {
        return discount != null && discount.reason().isEmpty();
    }
}
