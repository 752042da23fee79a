package now.billing.facade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import now.billing.drafting.ChangeMargin;
import now.billing.drafting.MarginView;
import now.billing.drafting.OfKind;
import now.billing.kernel.document.DocumentKind;

/** Notes and tags of delivery notes, for whoever may. */
@Stateless
@OfKind(DocumentKind.DELIVERY_NOTE)
public class DeliveryNoteMargin extends KindMargin implements MarginFacade {
    @Override
    @RolesAllowed("delivery-note.read")
    public MarginView margin(UUID id) {
        return margins.of(ref(id));
    }

    @Override
    @RolesAllowed("delivery-note.draft")
    public MarginView write(UUID id, ChangeMargin command) {
        return margins.change(ref(id), command);
    }

    @Override
    @RolesAllowed("delivery-note.read")
    public List<String> tagsLike(String typed) {
        return margins.offered(typed);
    }
}
