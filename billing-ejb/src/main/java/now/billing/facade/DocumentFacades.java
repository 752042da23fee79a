package now.billing.facade;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.NotFound;

/** Finds the façade of a kind. */
@ApplicationScoped
public class DocumentFacades {
    private final Map<DocumentKind, DocumentFacade> facades = new EnumMap<>(DocumentKind.class);
    private final Map<DocumentKind, ConvertibleFacade> convertible = new EnumMap<>(DocumentKind.class);

    @Inject
    @Any
    private Instance<DocumentFacade> all;

    @Inject
    @Any
    private Instance<ConvertibleFacade> allConvertible;

    /** Looked up once: what an instance hands out is kept by it for as long as it lives. */
    @PostConstruct
    void find() {
        for (DocumentKind kind : DocumentKind.values()) {
            find(all, kind).ifPresent(found -> facades.put(kind, found));
            find(allConvertible, kind).ifPresent(found -> convertible.put(kind, found));
        }
    }

    private static <T> Optional<T> find(Instance<T> all, DocumentKind kind) {
        Instance<T> found = all.select(new OfKind.Literal(kind));
        return found.isResolvable() ? Optional.of(found.get()) : Optional.empty();
    }

    /** The kinds that have a façade, as their enum lists them. */
    public Set<DocumentKind> kinds() {
        return facades.keySet();
    }

    /** The façade of a kind whose documents become invoices; empty for others. */
    public Optional<ConvertibleFacade> convertible(DocumentKind kind) {
        return Optional.ofNullable(convertible.get(kind));
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
