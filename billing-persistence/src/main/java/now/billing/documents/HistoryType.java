package now.billing.documents;

/** What can happen to a document. The names are stored: they are added to, never changed. */
public enum HistoryType {
    CREATED,
    ISSUED,
    SENT,
    SEND_FAILED,
    SEND_UNCONFIRMED,
    VIEWED,
    PAID,
    PAYMENT_REVERSED
}
