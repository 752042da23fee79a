package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import now.billing.access.BusinessTime;
import now.billing.delivery.DocumentViews;
import now.billing.documents.DocumentHistory;
import now.billing.documents.DocumentRegister;
import now.billing.documents.DocumentStanding;
import now.billing.documents.HistoryEvent;
import now.billing.documents.IssuedRecord;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.problem.NotFound;
import now.billing.rendering.IssuedPapers;

/** Shows a document to its receiver and notes that it was looked at. */
@Dependent
class PublicViews {
    private final DocumentRegister register;
    private final DocumentViews views;
    private final DocumentHistory history;
    private final IssuedPapers papers;
    private final BusinessTime time;

    @Inject
    PublicViews(
            DocumentRegister register,
            DocumentViews views,
            DocumentHistory history,
            IssuedPapers papers,
            BusinessTime time) {
        this.register = register;
        this.views = views;
        this.history = history;
        this.papers = papers;
        this.time = time;
    }

    /** @param receiver whether its receiver looks at it, which is noted */
    PublicDocument view(IssuedRecord record, boolean receiver) {
        if (!(record.frozen() instanceof IssuedDocument document)) {
            throw NotFound.create();
        }
        LocalDate today = time.today();
        DocumentStanding standing = register.find(record.ref()).orElseThrow(NotFound::create);
        int pages = papers.pages(record.ref());
        if (receiver) {
            note(record, standing, today);
        }
        return new PublicDocument(
                record.handle().value(),
                document,
                standing.settlement(),
                standing.open(),
                standing.overdue(today),
                pages);
    }

    private void note(IssuedRecord record, DocumentStanding standing, LocalDate today) {
        Instant now = time.now();
        boolean firstOfTheDay = views.note(record.ref(), today, now);
        if (firstOfTheDay && standing.viewedAt() == null) {
            register.markViewed(record.ref(), now);
            history.add(new HistoryEvent(record.ref(), "VIEWED", now, "", ""));
        }
    }
}
