package now.billing.documents.register;

import java.util.List;
import now.billing.kernel.document.DocumentKind;

/** The tabs over a list of documents; OPEN contains OVERDUE. From OPEN to CREDIT they are about what is owed. */
public enum DocumentTab {
    ALL,
    DRAFT,
    ISSUED,
    OPEN,
    OVERDUE,
    PAID,
    CREDIT,
    /** Estimates that can still be answered. */
    WAITING,
    APPROVED,
    REJECTED,
    /** Estimates that nobody answered in time. */
    EXPIRED,
    CONVERTED;

    /** Those that say something about documents of a kind. */
    public static List<DocumentTab> of(DocumentKind kind) {
        return switch (kind) {
            case INVOICE -> List.of(ALL, DRAFT, OPEN, OVERDUE, PAID, CREDIT);
            case BILL -> List.of(ALL, DRAFT, OPEN, OVERDUE, PAID);
            case CREDIT_NOTE -> List.of(ALL, DRAFT, ISSUED, CREDIT);
            case ESTIMATE -> List.of(ALL, DRAFT, WAITING, APPROVED, REJECTED, EXPIRED, CONVERTED);
            case PRO_FORMA, DELIVERY_NOTE, RECURRING, RECEIPT -> List.of(ALL, DRAFT, ISSUED);
        };
    }
}
