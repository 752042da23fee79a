package now.billing.drafting;

import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import now.billing.kernel.document.DocumentKind;

/**
 * The beans of one type, at most one a kind, found by their {@link OfKind}. They are looked up once: what an instance
 * hands out is kept by it for as long as it lives.
 */
public final class BeansOfKind<T> {
    private final Map<DocumentKind, T> found = new EnumMap<>(DocumentKind.class);

    public BeansOfKind(Instance<T> all) {
        for (DocumentKind kind : DocumentKind.values()) {
            Instance<T> one = all.select(new OfKind.Literal(kind));
            if (one.isResolvable()) {
                found.put(kind, one.get());
            }
        }
    }

    /** The bean of a kind; empty where it has none. */
    public Optional<T> of(DocumentKind kind) {
        return Optional.ofNullable(found.get(kind));
    }

    /** The kinds that have one, as their enum lists them. */
    public Set<DocumentKind> kinds() {
        return found.keySet();
    }
}
