package now.billing.web.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import now.billing.facade.DocumentFacades;
import now.billing.kernel.document.DocumentKind;
import now.billing.web.support.Me;
import now.billing.web.support.Texts;

/** The kinds of documents that the navigation offers. */
@Named("kinds")
@ApplicationScoped
public class DocumentKinds {
    @Inject
    private DocumentFacades facades;

    @Inject
    private Me me;

    /** Those that the person may read. */
    public List<DocumentKind> getMine() {
        return facades.kinds().stream()
                .filter(kind -> me.may(kind.key() + ".read"))
                .toList();
    }

    /** What many of them are called. */
    public String name(DocumentKind kind) {
        return Texts.say(Texts.keyOf(kind, "many"));
    }
}
