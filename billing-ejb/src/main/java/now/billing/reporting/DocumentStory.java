package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import now.billing.access.boundary.ActorNames;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.HistoryEvent;
import now.billing.kernel.document.DocumentRef;

/** The story of an invoice: what happened to it, when, and by whom. */
@Dependent
class DocumentStory {
    private final DocumentHistory history;
    private final ActorNames names;

    @Inject
    DocumentStory(DocumentHistory history, ActorNames names) {
        this.history = history;
        this.names = names;
    }

    /** Oldest first. */
    List<TimelineEntry> of(DocumentRef ref) {
        List<HistoryEvent> events = history.of(ref);
        Map<String, String> known = events.isEmpty() ? Map.of() : names.all();
        return events.stream()
                .map(event -> new TimelineEntry(
                        event.at(),
                        event.type(),
                        known.get(event.actor()),
                        event.detail().isEmpty() ? null : event.detail()))
                .toList();
    }
}
