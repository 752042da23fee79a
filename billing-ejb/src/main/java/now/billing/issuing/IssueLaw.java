package now.billing.issuing;

import java.time.Instant;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import org.jspecify.annotations.Nullable;

/**
 * What the issue of one kind of document asks and does beside that of every kind. One bean a kind, found by its {@link
 * now.billing.drafting.OfKind} (ADR 0083); a kind without one has no law of its own.
 */
interface IssueLaw {

    /**
     * Before anything is read: whoever could take the same waits from here to the end of the transaction.
     *
     * @return what is held, or null
     */
    @Nullable
    UUID hold(DocumentRef ref);

    /** What the draft's own facts mean for its issue, as they are now. */
    IssueCase of(DocumentRef ref);

    /** What is marked when all of the issue is written and posted. */
    void issued(Candidate candidate, Instant at);
}
