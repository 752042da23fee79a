package now.billing.reporting;

import java.time.LocalDate;
import java.util.List;
import now.billing.documents.register.OverviewRow;

/** Rows of the lists of documents. */
final class DocumentRows {
    private DocumentRows() {}

    /** A row that is shown without its tags. */
    static DocumentRow row(OverviewRow row, LocalDate today) {
        return row(row, List.of(), today);
    }

    static DocumentRow row(OverviewRow row, List<String> tags, LocalDate today) {
        return new DocumentRow(
                row.ref().kind(),
                row.ref().id(),
                row.number().isEmpty() ? null : row.number(),
                row.customerId(),
                row.customerName().isEmpty() ? null : row.customerName(),
                row.issueDate(),
                row.dueDate(),
                row.net(),
                row.gross(),
                row.payable(),
                row.toPay(),
                row.open(),
                row.state(),
                row.word(today),
                row.settlement(),
                row.viewedAt() != null,
                row.overdue(today),
                row.paidOn(),
                tags,
                row.version());
    }
}
