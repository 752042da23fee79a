package now.billing.reporting;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.receivables.SetOffRow;

/**
 * A part of a document in the customer's favour that is counted towards one that asks for money.
 *
 * @param on the day from which it counts
 * @param reversed whether it was taken back
 * @param cancelled whether one of its documents was cancelled: it stays
 */
public record SetOffView(
        UUID id, Side credit, Side document, Money amount, LocalDate on, boolean reversed, boolean cancelled) {

    /** One of the two documents. */
    public record Side(DocumentKind kind, UUID id, String number) {
        private static Side of(DocumentRef ref, DocumentNumber number) {
            return new Side(ref.kind(), ref.id(), number.value());
        }
    }

    static SetOffView of(SetOffRow row) {
        return new SetOffView(
                row.setOff().id(),
                Side.of(row.setOff().credit(), row.creditNumber()),
                Side.of(row.setOff().document(), row.documentNumber()),
                row.setOff().amount(),
                row.setOff().setOffOn(),
                row.reversed(),
                row.cancelled());
    }

    /** The other document, seen from this one. */
    public Side across(UUID from) {
        return credit.id().equals(from) ? document : credit;
    }
}
