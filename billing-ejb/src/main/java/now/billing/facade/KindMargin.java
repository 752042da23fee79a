package now.billing.facade;

import jakarta.inject.Inject;
import java.util.UUID;
import now.billing.drafting.Margins;
import now.billing.drafting.OfKind;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;

/** What does the work behind the margins of a kind. */
abstract class KindMargin {
    @Inject
    Margins margins;

    private final DocumentKind kind;

    KindMargin() {
        kind = getClass().getAnnotation(OfKind.class).value();
    }

    final DocumentRef ref(UUID id) {
        return DocumentRef.of(kind, id);
    }
}
