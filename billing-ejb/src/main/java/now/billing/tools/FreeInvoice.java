package now.billing.tools;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.PaymentReference;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that somebody without an account fills in: on paper it is like any other, but nobody numbered it and
 * nobody keeps it.
 *
 * @param number BT-1, as the person typed it
 * @param account where to pay (BG-17), or null
 * @param language of the paper, BCP 47
 */
public record FreeInvoice(
        String number,
        LocalDate issueDate,
        Party seller,
        Party buyer,
        DocumentContent content,
        @Nullable PaymentInstructions account,
        String language) {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Branding PLAIN = new Branding("#1F2937", "", Branding.Paper.A4);

    /** As it is drawn. */
    IssuedDocument document() {
        DocumentContent numbered =
                content.toBuilder().lines(numbered(content.lines())).build();
        IssueFacts facts = new IssueFacts(
                DocumentRef.invoice(NOBODY),
                DocumentNumber.of(number),
                issueDate,
                content.dueDate(),
                language,
                "UTC",
                seller,
                buyer,
                NOBODY,
                account == null ? List.of() : List.of(account.withReference(reference(account))),
                PLAIN);
        return IssuedDocument.of(facts, numbered, numbered.calculate());
    }

    private String reference(PaymentInstructions paidTo) {
        return PaymentReference.of(paidTo.iban(), "", DocumentNumber.of(number));
    }

    /** A line on paper has an id; these are counted. */
    private static List<ContentLine> numbered(List<ContentLine> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).withLineId(new UUID(0, i)))
                .toList();
    }
}
