package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import now.billing.drafting.BeansOfKind;
import now.billing.drafting.StoredKindFacts;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.KindFacts;
import org.jspecify.annotations.Nullable;

/** Finds the law of a kind; where it has none of its own, its facts are frozen as they are. */
@Dependent
class IssueLaws {
    private final BeansOfKind<IssueLaw> laws;
    private final IssueLaw usual;

    @Inject
    IssueLaws(@Any Instance<IssueLaw> all, StoredKindFacts facts) {
        this.laws = new BeansOfKind<>(all);
        this.usual = new Usual(facts);
    }

    IssueLaw of(DocumentKind kind) {
        return laws.of(kind).orElse(usual);
    }

    private record Usual(StoredKindFacts facts) implements IssueLaw {

        @Override
        public @Nullable UUID hold(DocumentRef ref) {
            return null;
        }

        @Override
        public IssueCase of(DocumentRef ref) {
            KindFacts found = facts.find(ref).orElse(null);
            return () -> found;
        }

        @Override
        public void issued(Candidate candidate, Instant at) {
            // Nothing but the document itself.
        }
    }
}
