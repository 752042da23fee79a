package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import now.billing.access.boundary.BusinessTime;
import now.billing.delivery.Receptions;
import now.billing.delivery.Viewings;
import now.billing.documents.DocumentHistory;
import now.billing.documents.HistoryEvent;
import now.billing.documents.HistoryType;
import now.billing.documents.IssuedRecord;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.NotFound;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.Standings;
import now.billing.rendering.PaymentCode;
import now.billing.rendering.archive.RenderedFile;

/** Shows a document to its receiver, and notes that it was looked at when the page says so. */
@Dependent
class PublicViews {
    private final Standings standings;
    private final Receptions receptions;
    private final Viewings views;
    private final DocumentHistory history;
    private final BusinessTime time;

    @Inject
    PublicViews(
            Standings standings, Receptions receptions, Viewings views, DocumentHistory history, BusinessTime time) {
        this.standings = standings;
        this.receptions = receptions;
        this.views = views;
        this.history = history;
        this.time = time;
    }

    /** @param pages of its paper */
    PublicDocument view(IssuedRecord record, int pages) {
        IssuedDocument document = document(record);
        LocalDate today = time.today();
        Money open = open(record);
        return new PublicDocument(
                record.handle().value(),
                document,
                open,
                PaymentCode.exists(document, open),
                standings
                        .find(record.ref())
                        .filter(standing -> standing.overdue(today))
                        .isPresent(),
                pages);
    }

    /** The code for banking apps over what is open now. */
    RenderedFile code(IssuedRecord record) {
        return PaymentCode.of(document(record), open(record)).orElseThrow(NotFound::create);
    }

    /** Its receiver looked at it. */
    boolean note(IssuedRecord record) {
        document(record);
        Instant now = time.now();
        boolean firstOfTheDay = views.note(record.ref(), time.today(), now);
        if (firstOfTheDay && !receptions.of(record.ref()).viewed()) {
            receptions.markViewed(record.ref(), now);
            history.add(new HistoryEvent(record.ref(), HistoryType.VIEWED, now, "", ""));
        }
        return firstOfTheDay;
    }

    private static IssuedDocument document(IssuedRecord record) {
        if (record.frozen() instanceof IssuedDocument document) {
            return document;
        }
        throw NotFound.create();
    }

    /** Nothing, where the kind is not owed. */
    private Money open(IssuedRecord record) {
        return standings
                .find(record.ref())
                .map(DocumentStanding::open)
                .orElseGet(() -> Money.zero(record.toPay().currency()));
    }
}
