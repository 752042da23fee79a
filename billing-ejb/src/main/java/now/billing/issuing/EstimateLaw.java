package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.drafting.OfKind;
import now.billing.drafting.StoredKindFacts;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.EstimateFacts;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The law of estimates: none is over before it is issued. */
@Dependent
@OfKind(DocumentKind.ESTIMATE)
class EstimateLaw implements IssueLaw {
    private final StoredKindFacts facts;

    @Inject
    EstimateLaw(StoredKindFacts facts) {
        this.facts = facts;
    }

    @Override
    public @Nullable UUID hold(DocumentRef ref) {
        return null;
    }

    @Override
    public IssueCase of(DocumentRef ref) {
        return new Offer(facts.find(ref).map(EstimateFacts.class::cast).orElse(null));
    }

    @Override
    public void issued(Candidate candidate, Instant at) {
        // What becomes of it are facts beside it; there are none yet.
    }

    private record Offer(@Nullable EstimateFacts estimate) implements IssueCase {
        @Override
        public @Nullable KindFacts facts() {
            return estimate;
        }

        @Override
        public List<Problem> findings(LocalDate issueDate) {
            return estimate == null
                    ? List.of()
                    : estimate.overOn(issueDate).stream().toList();
        }
    }
}
