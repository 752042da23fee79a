package now.billing.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what only one kind of document has, and knows what is wrong with it beyond its fields. One bean a kind, found
 * by its {@link OfKind} (ADR 0083).
 */
public interface KindFactsStore<F extends KindFacts> {

    Class<F> type();

    Optional<F> find(UUID document);

    /** Keeps them beside their draft. */
    void keep(UUID document, F facts);

    /** What is wrong with them for this customer and with this content. */
    List<Problem> problems(F facts, @Nullable UUID customerId, DocumentContent content);

    /** Whether they say already whom the document is for, who then may be archived. */
    default boolean nameCustomer(F facts) {
        return false;
    }

    /** Whether they can name files. */
    default boolean namesFiles() {
        return false;
    }

    /** What a copy of the document starts with. */
    default F anew(F facts) {
        return facts;
    }
}
