package now.billing.web.support;

import java.util.EnumSet;
import java.util.Set;
import now.billing.documents.records.HistoryType;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;

/** What happened to documents, in words. */
public final class TimelineWords {
    private static final Set<HistoryType> AMOUNTS = EnumSet.of(
            HistoryType.PAID,
            HistoryType.PAYMENT_REVERSED,
            HistoryType.SET_OFF,
            HistoryType.SET_OFF_REVERSED,
            HistoryType.REFUNDED,
            HistoryType.REFUND_REVERSED,
            HistoryType.FEE_WAIVED,
            HistoryType.DISCOUNT_GRANTED,
            HistoryType.DISCOUNT_TAKEN_BACK);

    private TimelineWords() {}

    /** What there is to say of it besides: an amount, which reminder it was, or a text as it stands. */
    public static String detail(HistoryType what, String detail) {
        if (what == HistoryType.REMINDED) {
            return ReminderWords.called(Integer.parseInt(detail));
        }
        if (!AMOUNTS.contains(what) || detail.isEmpty()) {
            return detail;
        }
        String[] amount = detail.split(" ", 2);
        return Texts.amount(Money.stored(amount[0], CurrencyUnit.of(amount[1])));
    }

    /** Whether it is good, bad or asks for attention; empty where it is none of that. */
    public static String tone(HistoryType what) {
        return switch (what) {
            case ISSUED, PAID, SET_OFF, REFUNDED, APPROVED, CONVERTED -> "good";
            case SEND_FAILED, REJECTED -> "bad";
            case SEND_UNCONFIRMED, CANCELLED, PAYMENT_REVERSED, SET_OFF_REVERSED, REFUND_REVERSED -> "attention";
            default -> "";
        };
    }
}
