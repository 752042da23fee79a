package now.billing.web.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import now.billing.facade.DeliverableFacade;
import now.billing.facade.DocumentFacades;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.lifecycle.EstimateState;
import now.billing.kernel.problem.NotFound;
import now.billing.reporting.DocumentView;
import now.billing.reporting.OfferView;
import now.billing.web.support.Me;

/** A delivery note for the goods of the document in the viewer, by one click. */
@Named("documentDelivering")
@RequestScoped
public class DocumentDelivering {
    @Inject
    private DocumentFacades facades;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentViewer viewer;

    @Inject
    private Me me;

    /** Where it has goods that were agreed to, and the person may write delivery notes; a deposit has none. */
    public boolean isPossible() {
        return facades.deliverable(kind.getValue()).isPresent()
                && me.may(DocumentKind.DELIVERY_NOTE.key() + ".draft")
                && isAgreed(viewer.getDocument());
    }

    private static boolean isAgreed(DocumentView document) {
        OfferView offer = document.offer();
        return offer == null
                ? !document.content().more().isDeposit()
                : offer.state() == EstimateState.APPROVED || offer.state() == EstimateState.CONVERTED;
    }

    /** Leads to the draft. */
    public String deliver() {
        DeliverableFacade documents = facades.deliverable(kind.getValue()).orElseThrow(NotFound::create);
        return PageKind.page(
                DocumentKind.DELIVERY_NOTE,
                "editor",
                documents.deliver(viewer.getDocument().id()).id());
    }
}
