package now.billing.documents.records;

/** What can happen to a document. The names are stored: they are added to, never changed. */
public enum HistoryType {
    CREATED,
    ATTACHED,
    DETACHED,
    ISSUED,
    SENT,
    SEND_FAILED,
    SEND_UNCONFIRMED,
    VIEWED,
    PAID,
    PAYMENT_REVERSED,
    SET_OFF,
    SET_OFF_REVERSED,
    REFUNDED,
    REFUND_REVERSED,
    APPROVED,
    REJECTED,
    CONVERTED,
    CANCELLED,
    REMINDED,
    REMINDER_CANCELLED,
    FEE_WAIVED,
    REMINDERS_STOPPED,
    REMINDERS_RESUMED,
    DISCOUNT_GRANTED,
    DISCOUNT_TAKEN_BACK
}
