package now.billing.facade;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import now.billing.drafting.BeansOfKind;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.NotFound;

/** Finds the façade of the margins of a kind. */
@ApplicationScoped
public class MarginFacades {
    @Inject
    @Any
    private Instance<MarginFacade> all;

    private BeansOfKind<MarginFacade> facades;

    @PostConstruct
    void find() {
        facades = new BeansOfKind<>(all);
    }

    /**
     * The façade of this kind.
     *
     * @throws NotFound where nobody writes in the margins of the kind
     */
    public MarginFacade of(DocumentKind kind) {
        return facades.of(kind).orElseThrow(NotFound::create);
    }
}
