package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What only one kind of document has, kept by the {@link KindFactsStore} of that kind. */
@Dependent
public class StoredKindFacts {
    private final BeansOfKind<KindFactsStore<?>> stores;

    @Inject
    StoredKindFacts(@Any Instance<KindFactsStore<?>> all) {
        this.stores = new BeansOfKind<>(all);
    }

    /** The facts of a document; empty for kinds that have none. */
    public Optional<KindFacts> find(DocumentRef ref) {
        return stores.of(ref.kind()).flatMap(store -> store.find(ref.id()).map(KindFacts.class::cast));
    }

    /** The facts of a document that can name files; null for kinds whose facts name none. */
    @Nullable
    KindFacts withFiles(DocumentRef ref) {
        return stores.of(ref.kind())
                .filter(KindFactsStore::namesFiles)
                .flatMap(store -> store.find(ref.id()).map(KindFacts.class::cast))
                .orElse(null);
    }

    /** What a copy of the document starts with; null for kinds that have none. */
    @Nullable
    KindFacts anew(DocumentRef ref) {
        return stores.of(ref.kind()).flatMap(store -> anew(store, ref.id())).orElse(null);
    }

    /** Keeps them beside their draft; where nothing was said, that. */
    void keep(DocumentRef ref, @Nullable KindFacts facts) {
        KindFacts kept = facts == null ? KindFacts.unsaid(ref.kind()) : facts;
        if (kept != null) {
            keep(store(kept), ref.id(), kept);
        }
    }

    /** What is wrong with the facts of a draft for this customer and with this content. */
    List<Problem> problems(@Nullable KindFacts facts, @Nullable UUID customerId, DocumentContent content) {
        if (facts == null) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>(facts.problems());
        problems.addAll(problems(store(facts), facts, customerId, content));
        return problems;
    }

    /** Whether they say already whom the document is for. */
    boolean nameCustomer(@Nullable KindFacts facts) {
        return facts != null && nameCustomer(store(facts), facts);
    }

    private KindFactsStore<?> store(KindFacts facts) {
        return stores.of(facts.kind()).orElseThrow();
    }

    private static <F extends KindFacts> Optional<KindFacts> anew(KindFactsStore<F> store, UUID document) {
        return store.find(document).map(store::anew);
    }

    private static <F extends KindFacts> void keep(KindFactsStore<F> store, UUID document, KindFacts facts) {
        store.keep(document, store.type().cast(facts));
    }

    private static <F extends KindFacts> List<Problem> problems(
            KindFactsStore<F> store, KindFacts facts, @Nullable UUID customerId, DocumentContent content) {
        return store.problems(store.type().cast(facts), customerId, content);
    }

    private static <F extends KindFacts> boolean nameCustomer(KindFactsStore<F> store, KindFacts facts) {
        return store.nameCustomer(store.type().cast(facts));
    }
}
