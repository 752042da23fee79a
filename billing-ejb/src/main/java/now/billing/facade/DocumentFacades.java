package now.billing.facade;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.NotFound;

/** Finds the façade of a kind. */
@ApplicationScoped
public class DocumentFacades {
    private final Map<DocumentKind, DocumentFacade> facades = new EnumMap<>(DocumentKind.class);

    @Inject
    @Any
    private Instance<DocumentFacade> all;

    /** Looked up once: what an instance hands out is kept by it for as long as it lives. */
    @PostConstruct
    void find() {
        for (DocumentKind kind : DocumentKind.values()) {
            Instance<DocumentFacade> found = all.select(new OfKind.Literal(kind));
            if (found.isResolvable()) {
                facades.put(kind, found.get());
            }
        }
    }

    /**
     * The façade of this kind.
     *
     * @throws NotFound where the kind has none yet
     */
    public DocumentFacade of(DocumentKind kind) {
        DocumentFacade facade = facades.get(kind);
        if (facade == null) {
            throw NotFound.create();
        }
        return facade;
    }
}
