package now.billing.web.payments;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import now.billing.kernel.money.Money;
import now.billing.reporting.RefundView;
import now.billing.settling.CreditSettling;
import now.billing.settling.RecordRefund;

/** Money that was paid back of what no document has got of the payment in the viewer. */
@Named("paymentRefund")
@ViewScoped
public class PaymentRefund extends RefundForm {
    private static final long serialVersionUID = 1L;

    @Inject
    private PaymentViewer viewer;

    @Override
    public boolean isPossible() {
        return !viewer.isReversed() && super.isPossible();
    }

    @Override
    public Money getLeft() {
        return viewer.getPayment().unallocated();
    }

    @Override
    public List<RefundView> getRefunds() {
        return viewer.getPayment().refunds();
    }

    @Override
    protected void record(CreditSettling service, RecordRefund command) {
        service.refundPayment(viewer.getPayment().id(), command);
    }

    @Override
    protected String again() {
        return viewer.again();
    }
}
