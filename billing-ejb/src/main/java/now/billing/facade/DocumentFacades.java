package now.billing.facade;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import now.billing.drafting.BeansOfKind;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.NotFound;

/** Finds the façade of a kind. */
@ApplicationScoped
public class DocumentFacades {
    @Inject
    @Any
    private Instance<DocumentFacade> all;

    @Inject
    @Any
    private Instance<ConvertibleFacade> allConvertible;

    @Inject
    @Any
    private Instance<DraftFacade> allDrafts;

    private BeansOfKind<DocumentFacade> facades;
    private BeansOfKind<DraftFacade> drafts;
    private BeansOfKind<ConvertibleFacade> convertible;

    @PostConstruct
    void find() {
        facades = new BeansOfKind<>(all);
        drafts = new BeansOfKind<>(allDrafts);
        convertible = new BeansOfKind<>(allConvertible);
    }

    /** The kinds that have a façade, as their enum lists them. */
    public Set<DocumentKind> kinds() {
        return facades.kinds();
    }

    /** The façade of a kind whose documents become invoices; empty for others. */
    public Optional<ConvertibleFacade> convertible(DocumentKind kind) {
        return convertible.of(kind);
    }

    /**
     * What can be done with drafts of this kind.
     *
     * @throws NotFound where the kind has none yet
     */
    public DraftFacade drafts(DocumentKind kind) {
        return drafts.of(kind).orElseThrow(NotFound::create);
    }

    /**
     * The façade of this kind.
     *
     * @throws NotFound where the kind has none yet
     */
    public DocumentFacade of(DocumentKind kind) {
        return facades.of(kind).orElseThrow(NotFound::create);
    }
}
