package now.billing.facade;

import jakarta.inject.Inject;
import java.util.UUID;
import now.billing.auditing.EvidenceViews;
import now.billing.drafting.Attaching;
import now.billing.drafting.Drafting;
import now.billing.drafting.OfKind;
import now.billing.issuing.Issuing;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.rendering.Rendering;
import now.billing.rendering.archive.RenderedFile;
import now.billing.reporting.DocumentViews;
import now.billing.sending.MailViews;
import now.billing.sending.Sending;

/** The beans that do the work behind a façade, for its kind. */
abstract class KindFacade {
    @Inject
    Drafting drafting;

    @Inject
    Attaching attaching;

    @Inject
    Issuing issuing;

    @Inject
    Sending sending;

    @Inject
    MailViews mails;

    @Inject
    DocumentViews views;

    @Inject
    EvidenceViews evidence;

    @Inject
    Rendering rendering;

    final DocumentKind kind;

    KindFacade() {
        kind = getClass().getAnnotation(OfKind.class).value();
    }

    final DocumentRef ref(UUID id) {
        return DocumentRef.of(kind, id);
    }

    /** A file beside a document, with its bytes. */
    final RenderedFile attached(UUID id, String name) {
        Attachment known = attaching.get(ref(id), name);
        byte[] content = attaching.content(known.digest());
        return new RenderedFile(known.name(), known.type(), content, new ContentDigest(known.digest()));
    }
}
