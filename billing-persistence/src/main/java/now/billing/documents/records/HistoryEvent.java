package now.billing.documents.records;

import java.time.Instant;
import now.billing.kernel.document.DocumentRef;

/**
 * A line of a document's story.
 *
 * @param actor the principal, or empty for receivers
 * @param detail recipient, amount or the like, or empty
 */
public record HistoryEvent(DocumentRef ref, HistoryType type, Instant at, String actor, String detail) {}
