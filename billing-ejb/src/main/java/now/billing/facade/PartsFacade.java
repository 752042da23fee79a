package now.billing.facade;

import now.billing.drafting.ConvertEstimate;
import now.billing.drafting.DraftSaved;

/** The door of kinds that an estimate becomes, as a whole or in part; the estimate's own verb led here. */
public interface PartsFacade {
    DraftSaved draftOf(ConvertEstimate command);
}
