package now.billing.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.Money;
import now.billing.reporting.RefundView;
import now.billing.settling.CreditSettling;
import now.billing.settling.RecordRefund;
import now.billing.web.payments.RefundForm;

/** Money that was paid back for the document in the viewer. */
@Named("documentRefund")
@ViewScoped
public class DocumentRefund extends RefundForm {
    private static final long serialVersionUID = 1L;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentViewer viewer;

    @Override
    public boolean isPossible() {
        return isAllowed() && viewer.isLeft();
    }

    @Override
    public Money getLeft() {
        return viewer.getDocument().open().abs();
    }

    @Override
    public List<RefundView> getRefunds() {
        return viewer.getDocument().refunds();
    }

    @Override
    protected void record(CreditSettling service, RecordRefund command) {
        service.refund(DocumentRef.of(kind.getValue(), viewer.getDocument().id()), command);
    }

    @Override
    protected String again() {
        return viewer.again();
    }
}
