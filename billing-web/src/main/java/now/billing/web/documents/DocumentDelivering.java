package now.billing.web.documents;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import now.billing.drafting.DraftSaved;
import now.billing.facade.DeliveryFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.lifecycle.EstimateState;
import now.billing.reporting.DocumentView;
import now.billing.reporting.OfferView;
import now.billing.web.support.Me;

/** A delivery note for the goods of the document in the viewer, by one click. */
@Named("documentDelivering")
@RequestScoped
public class DocumentDelivering {
    @EJB
    private DeliveryFacade deliveries;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentViewer viewer;

    @Inject
    private Me me;

    /** Where it has goods that were agreed to, and the person may write delivery notes; a deposit has none. */
    public boolean isPossible() {
        return isSold() && me.may(DocumentKind.DELIVERY_NOTE.key() + ".draft") && isAgreed(viewer.getDocument());
    }

    private static boolean isAgreed(DocumentView document) {
        OfferView offer = document.offer();
        return offer == null
                ? !document.content().more().isDeposit()
                : offer.state() == EstimateState.APPROVED || offer.state() == EstimateState.CONVERTED;
    }

    /** Whether it is of a kind by which goods are sold. */
    private boolean isSold() {
        return kind.getValue() == DocumentKind.INVOICE || kind.getValue() == DocumentKind.ESTIMATE;
    }

    /** Leads to the draft. */
    public String deliver() {
        UUID sold = viewer.getDocument().id();
        DraftSaved note =
                kind.getValue() == DocumentKind.ESTIMATE ? deliveries.ofEstimate(sold) : deliveries.ofInvoice(sold);
        return PageKind.page(DocumentKind.DELIVERY_NOTE, "editor", note.id());
    }
}
