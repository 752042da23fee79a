package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import now.billing.documents.records.DatedNumber;
import now.billing.documents.records.NumberSeriesBook;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.organization.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * Gives the next number of a kind of document. Gap-free: the counter stays locked until the transaction ends, and a
 * rollback gives the number back. Therefore nothing slow may follow in the same transaction.
 */
@Dependent
class NumberAllocator {
    private final NumberSeriesBook book;

    @Inject
    NumberAllocator(NumberSeriesBook book) {
        this.book = book;
    }

    /**
     * The series a document of this kind takes, begun with the usual pattern where there is none yet; called before any
     * lock is held.
     */
    Numbering series(DocumentKind kind, Instant at) {
        return book.ofOrBegun(kind, at);
    }

    /** The same where it was read already; null where there was none yet. */
    Numbering series(@Nullable Numbering known, DocumentKind kind, Instant at) {
        return known == null ? book.begun(kind, at) : known;
    }

    /**
     * Takes the next number; others of this tenant wait from here to the end of the transaction.
     *
     * @throws now.billing.kernel.problem.RuleViolated {@code series.date_before_last} with that date
     */
    DocumentNumber next(Numbering series, LocalDate issueDate) {
        return book.next(series, issueDate);
    }

    /** The same for a document whose day nobody chooses; it is never dated before the last one. */
    DatedNumber nextFrom(Numbering series, LocalDate today) {
        return book.nextFrom(series, today);
    }
}
