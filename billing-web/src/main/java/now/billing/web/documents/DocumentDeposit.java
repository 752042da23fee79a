package now.billing.web.documents;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import now.billing.drafting.BeginDeposit;
import now.billing.facade.DepositFacade;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentKind;
import now.billing.web.support.Me;
import org.jspecify.annotations.Nullable;

/** A deposit is asked for on the estimate in the viewer, and deposits are taken off in the final invoice. */
@Named("documentDeposit")
@ViewScoped
public class DocumentDeposit implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal USUAL_PERCENT = BigDecimal.valueOf(30);

    @EJB
    private DepositFacade deposits;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentViewer viewer;

    @Inject
    private EstimateConversion conversion;

    @Inject
    private Me me;

    private @Nullable BigDecimal percent = USUAL_PERCENT;
    private @Nullable BigDecimal amount;
    private @Nullable UUID open;
    private boolean asked;

    /** Whether the document in the viewer is a deposit invoice. */
    public boolean isDeposit() {
        return kind.getValue() == DocumentKind.INVOICE
                && viewer.getDocument().content().more().isDeposit();
    }

    /** Whether it takes deposits off. */
    public boolean isLast() {
        return kind.getValue() == DocumentKind.INVOICE
                && viewer.getDocument().content().lines().stream().anyMatch(ContentLine::deducts);
    }

    /** Whether a part of the estimate can be asked for, by this person. */
    public boolean isPossible() {
        return kind.getValue() == DocumentKind.ESTIMATE && conversion.isPossible();
    }

    /** Whether there is a deposit that no invoice takes off yet, and the person may write that invoice. */
    public boolean isFinishable() {
        if (!asked) {
            asked = true;
            open = open();
        }
        return open != null;
    }

    private @Nullable UUID open() {
        UUID id = viewer.getDocument().id();
        if (isPossible()) {
            return deposits.open(id).orElse(null);
        }
        return isDeposit() && me.may("invoice.draft") && deposits.isOpen(id) ? id : null;
    }

    /** Leads to the draft of the deposit invoice. */
    public String begin() {
        BigDecimal part = amount;
        BigDecimal share = part == null ? percent : null;
        BeginDeposit command = new BeginDeposit(
                viewer.getDocument().id(),
                share == null ? null : share.toPlainString(),
                part == null ? null : part.toPlainString());
        return PageKind.page(
                DocumentKind.INVOICE, "editor", deposits.begin(command).id());
    }

    /** Leads to the draft of the final invoice. */
    public String finish() {
        UUID deposit = Objects.requireNonNull(open);
        return PageKind.page(
                DocumentKind.INVOICE, "editor", deposits.finish(deposit).id());
    }

    /** As many as the currency of the estimate has. */
    public String getDecimals() {
        return String.valueOf(viewer.getDocument().content().currency().minorDigits());
    }

    public @Nullable BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(@Nullable BigDecimal percent) {
        this.percent = percent;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }
}
