package now.billing.web.documents;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.drafting.CreditInvoice;
import now.billing.facade.CreditFacade;
import now.billing.issuing.Correction;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.reporting.RelatedView;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** The invoice in the viewer is taken back, as a whole or in part, or put right by a new one. */
@Named("documentCredit")
@ViewScoped
public class DocumentCredit implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private CreditFacade credits;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentViewer viewer;

    @Inject
    private DocumentEditor editor;

    @Inject
    private Me me;

    private @Nullable BigDecimal amount;
    private @Nullable String reason;

    /** Whether something of the invoice is left, and the person may write credit notes. */
    public boolean isPossible() {
        return isInvoice() && me.may("credit-note.draft");
    }

    /** Whether the person may issue the credit note and write the new invoice, too. */
    public boolean isCorrectable() {
        return isInvoice() && me.may("credit-note.issue") && me.may("invoice.draft");
    }

    private boolean isInvoice() {
        return kind.getValue() == DocumentKind.INVOICE && viewer.getDocument().state() != DocumentState.CANCELLED;
    }

    /** Leads to the draft of the credit note. */
    public String credit() {
        BigDecimal part = amount;
        CreditInvoice command =
                new CreditInvoice(invoice(), typed(), List.of(), part == null ? null : part.toPlainString());
        return PageKind.page(
                DocumentKind.CREDIT_NOTE, "editor", credits.credit(command).id());
    }

    /** Leads to the draft of the new invoice. */
    public String correct() {
        Correction made = credits.correct(invoice(), typed());
        Notices.done("correct.done", made.creditNote().number().value());
        return PageKind.page(DocumentKind.INVOICE, "editor", made.draft().id());
    }

    private UUID invoice() {
        return viewer.getDocument().id();
    }

    private String typed() {
        return Objects.requireNonNullElse(reason, "");
    }

    /** The invoice that the credit note in the editor is about, where the person may read it; else null. */
    public @Nullable RelatedView getCredited() {
        UUID draft = editor.getId();
        if (draft == null || !me.may("invoice.read")) {
            return null;
        }
        return kind.documents().related(draft).stream()
                .filter(other -> other.relation() == RelatedView.Relation.CREDITS)
                .findFirst()
                .orElse(null);
    }

    /** As many as the currency of the invoice has. */
    public String getDecimals() {
        return String.valueOf(viewer.getDocument().open().currency().minorDigits());
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
