package now.billing.reporting;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.money.Money;
import now.billing.kernel.text.Text;
import now.billing.payments.BillPayment;
import now.billing.payments.BillPaymentRow;
import org.jspecify.annotations.Nullable;

/**
 * Money that was paid out for a bill.
 *
 * @param reversal null while it counts
 */
public record BillPaymentView(
        UUID id,
        Money amount,
        LocalDate paidOn,
        String method,
        @Nullable String reference,
        @Nullable Reversal reversal) {

    /** That and why it was taken back. */
    public record Reversal(LocalDate on, String reason) {}

    static BillPaymentView of(BillPaymentRow row) {
        BillPayment payment = row.payment();
        BillPaymentRow.Reversal back = row.reversal();
        return new BillPaymentView(
                payment.id(),
                payment.amount(),
                payment.paidOn(),
                payment.method().name(),
                Text.orNull(payment.reference()),
                back == null ? null : new Reversal(back.on(), back.reason()));
    }

    public boolean isReversed() {
        return reversal != null;
    }
}
