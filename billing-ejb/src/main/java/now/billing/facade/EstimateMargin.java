package now.billing.facade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import now.billing.drafting.ChangeMargin;
import now.billing.drafting.MarginView;
import now.billing.drafting.OfKind;
import now.billing.kernel.document.DocumentKind;

/** Notes and tags of estimates, for whoever may. */
@Stateless
@OfKind(DocumentKind.ESTIMATE)
public class EstimateMargin extends KindMargin implements MarginFacade {
    @Override
    @RolesAllowed("estimate.read")
    public MarginView margin(UUID id) {
        return margins.of(ref(id));
    }

    @Override
    @RolesAllowed("estimate.draft")
    public MarginView write(UUID id, ChangeMargin command) {
        return margins.change(ref(id), command);
    }

    @Override
    @RolesAllowed("estimate.read")
    public List<String> tagsLike(String typed) {
        return margins.offered(typed);
    }
}
