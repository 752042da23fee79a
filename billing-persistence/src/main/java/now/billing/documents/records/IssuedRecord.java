package now.billing.documents.records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.document.CanonicalForm;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedReceipt;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.money.Money;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The frozen truth of a document as it is stored: the canonical bytes, their digest, and beside them what lists and
 * look-ups
 * need.
 *
 * <p>Life: written when the document is issued, never changed, never deleted. The canonical text alone counts; every
 * other
 * column repeats something in it.
 *
 * @param dueDate BT-9, or null
 * @param gross BT-112; the amount of a receipt
 * @param toPay what is asked for: BT-115 less what is withheld; the amount of a receipt
 * @param canonical RFC 8785 JSON
 * @param digest SHA-256 of its UTF-8 bytes
 * @param handle the document's name for its receiver
 */
public record IssuedRecord(
        UUID id,
        DocumentRef ref,
        DocumentNumber number,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        UUID customerId,
        String customerName,
        Money net,
        Money tax,
        Money gross,
        Money toPay,
        String canonical,
        ContentDigest digest,
        Handle handle,
        Instant issuedAt,
        String issuedBy) {

    /**
     * Freezes a document.
     *
     * @param by the principal who issues it
     */
    public static IssuedRecord of(FrozenRecord frozen, Handle handle, String by, Instant at) {
        byte[] canonical = CanonicalForm.of(frozen);
        Amounts amounts = Amounts.of(frozen);
        return new IssuedRecord(
                Ids.next(),
                frozen.ref(),
                frozen.number(),
                frozen.issueDate(),
                frozen instanceof IssuedDocument document ? document.dueDate() : null,
                frozen.customerId(),
                other(frozen).name(),
                amounts.net,
                amounts.tax,
                amounts.gross,
                amounts.toPay,
                new String(canonical, StandardCharsets.UTF_8),
                ContentDigest.of(canonical),
                handle,
                at,
                by);
    }

    /** Who it is for, or whom it comes from. */
    private static Party other(FrozenRecord frozen) {
        return frozen.ref().kind().partyRole() == PartyRole.SUPPLIER ? frozen.seller() : frozen.buyer();
    }

    /** The frozen document itself, read from its canonical text. */
    public FrozenRecord frozen() {
        return FrozenRecordReader.read(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the text is still what was digested when it was issued. */
    public boolean intact() {
        return ContentDigest.of(canonical.getBytes(StandardCharsets.UTF_8)).equals(digest);
    }

    private record Amounts(Money net, Money tax, Money gross, Money toPay) {
        static Amounts of(FrozenRecord frozen) {
            if (frozen instanceof IssuedDocument document) {
                DocumentTotals totals = document.totals();
                return new Amounts(totals.net(), totals.tax(), totals.gross(), totals.toPay());
            }
            Money amount = ((IssuedReceipt) frozen).amount();
            return new Amounts(amount, Money.zero(amount.currency()), amount, amount);
        }
    }
}
