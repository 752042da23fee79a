package now.billing.kernel.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.ExchangeRate;
import org.jspecify.annotations.Nullable;

/**
 * What the issue adds to the content of a draft; everything is resolved, nothing is looked up later.
 *
 * @param dueDate BT-9, or null where the terms say when
 * @param language BCP 47 tag
 * @param timeZone such as {@code Europe/Berlin}
 * @param accounts where to pay, the first one first
 * @param ofKind what only its kind has, or null
 * @param exchangeRate what the document's currency is worth in the organization's; null where it is the same, and where
 *     nothing says so
 */
public record IssueFacts(
        DocumentRef ref,
        DocumentNumber number,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        String language,
        String timeZone,
        Party seller,
        Party buyer,
        UUID customerId,
        List<PaymentInstructions> accounts,
        Branding branding,
        @Nullable KindFacts ofKind,
        @Nullable ExchangeRate exchangeRate) {

    /** In the currency of the organization. */
    public IssueFacts(
            DocumentRef ref,
            DocumentNumber number,
            LocalDate issueDate,
            @Nullable LocalDate dueDate,
            String language,
            String timeZone,
            Party seller,
            Party buyer,
            UUID customerId,
            List<PaymentInstructions> accounts,
            Branding branding,
            @Nullable KindFacts ofKind) {
        this(
                ref,
                number,
                issueDate,
                dueDate,
                language,
                timeZone,
                seller,
                buyer,
                customerId,
                accounts,
                branding,
                ofKind,
                null);
    }

    /** Of a kind without facts of its own. */
    public IssueFacts(
            DocumentRef ref,
            DocumentNumber number,
            LocalDate issueDate,
            @Nullable LocalDate dueDate,
            String language,
            String timeZone,
            Party seller,
            Party buyer,
            UUID customerId,
            List<PaymentInstructions> accounts,
            Branding branding) {
        this(ref, number, issueDate, dueDate, language, timeZone, seller, buyer, customerId, accounts, branding, null);
    }
}
