package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.NotFound;
import now.billing.payments.RefundSort;
import now.billing.payments.RefundTab;
import now.billing.payments.Refunds;

/** Refunds for reading. */
@Stateless
public class RefundViews {
    @Inject
    private Refunds refunds;

    @RolesAllowed("payment.read")
    public Page<RefundView> page(ListQuery<RefundTab, RefundSort> query) {
        return refunds.page(query).map(RefundView::of);
    }

    @RolesAllowed("payment.read")
    public RefundView get(UUID id) {
        return view(id);
    }

    /** What became of a refund through the caller: who may record it may see the answer. */
    @RolesAllowed({"payment.read", "payment.refund"})
    public RefundView changed(UUID id) {
        return view(id);
    }

    private RefundView view(UUID id) {
        return refunds.find(id).map(RefundView::of).orElseThrow(NotFound::create);
    }
}
