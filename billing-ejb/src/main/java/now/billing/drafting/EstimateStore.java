package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.documents.drafts.Estimates;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.EstimateFacts;
import now.billing.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What only an estimate has: until when it is valid. A copy is valid anew. */
@Dependent
@OfKind(DocumentKind.ESTIMATE)
public class EstimateStore implements KindFactsStore<EstimateFacts> {
    private final Estimates estimates;

    @Inject
    EstimateStore(Estimates estimates) {
        this.estimates = estimates;
    }

    @Override
    public Class<EstimateFacts> type() {
        return EstimateFacts.class;
    }

    @Override
    public Optional<EstimateFacts> find(UUID document) {
        return estimates.find(document);
    }

    @Override
    public void keep(UUID document, EstimateFacts facts) {
        estimates.keep(document, facts);
    }

    @Override
    public List<Problem> problems(EstimateFacts facts, @Nullable UUID customerId, DocumentContent content) {
        return content.issueDate() == null
                ? List.of()
                : facts.overOn(content.issueDate()).stream().toList();
    }

    @Override
    public EstimateFacts anew(EstimateFacts facts) {
        return new EstimateFacts(null);
    }
}
