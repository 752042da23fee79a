package now.billing.documents.drafts;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.DocumentContent;
import org.jspecify.annotations.Nullable;

/**
 * All that a draft keeps of one saving.
 *
 * @param customerId may be missing while it is a draft
 * @param customerName for lists; empty without a customer
 * @param calculated the totals of exactly this content
 * @param today the business date; a draft without an issue date is listed under it
 */
public record DraftFacts(
        @Nullable UUID customerId,
        String customerName,
        DocumentContent content,
        CalculatedDocument calculated,
        LocalDate today) {

    /** The content with its totals made anew. */
    public static DraftFacts of(
            @Nullable UUID customerId, String customerName, DocumentContent content, LocalDate today) {
        return new DraftFacts(customerId, customerName, content, content.calculate(), today);
    }

    /** The day under which lists show the draft. */
    LocalDate listedOn() {
        LocalDate chosen = content.issueDate();
        return chosen == null ? today : chosen;
    }
}
