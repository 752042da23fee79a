package now.billing.web.invoices;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.issuing.IssueInvoice;
import now.billing.issuing.Issuing;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.Text;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.maintaining.CustomerView;
import now.billing.sending.SendDocument;
import now.billing.sending.Sending;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The question before an invoice gets its number, and the issue itself. */
@Named("invoiceIssue")
@ViewScoped
public class InvoiceIssue implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private Issuing issuing;

    @EJB
    private Sending sending;

    @Inject
    private InvoiceEditor editor;

    @Inject
    private InvoiceBuyer buyer;

    private boolean sendIt = true;
    private @Nullable String recipient;

    /** Keeps the draft; is there anything against issuing it, and who shall get it? */
    public void ask() {
        check(editor.keep());
        CustomerView customer = buyer.getCustomer();
        recipient = customer == null ? null : customer.email();
        sendIt = !Text.isBlank(recipient);
        PrimeFaces.current().ajax().addCallbackParam("ready", true);
    }

    /**
     * Number, freeze, and where wanted mail. Whether it can be mailed is asked before: whatever the mail does later,
     * the number stays, and the viewer tells.
     */
    public String issue() {
        UUID draft = editor.keep();
        check(draft);
        String to = Objects.requireNonNullElse(recipient, "");
        if (sendIt) {
            sending.check(to);
        }
        var issued = issuing.issue(new IssueInvoice(draft, editor.getVersion()));
        Notices.done("viewer.issued", issued.number().value());
        if (sendIt) {
            send(issued.ref(), to);
        }
        return "/app/invoices/viewer?faces-redirect=true&id=" + draft;
    }

    /** The invoice is out: a refusal now is no reason to stay with a draft that is none any more. */
    private void send(DocumentRef issued, String to) {
        try {
            sending.send(new SendDocument(issued, to, null, null));
        } catch (BillingException refused) {
            Notices.problem("viewer.notSent", Notices.text(refused.problems().get(0)));
        }
    }

    private void check(UUID draft) {
        List<Problem> findings = issuing.findings(draft);
        if (!findings.isEmpty()) {
            throw editor.getForm().onScreen(InvalidInput.of(findings));
        }
    }

    public boolean isSendIt() {
        return sendIt;
    }

    public void setSendIt(boolean sendIt) {
        this.sendIt = sendIt;
    }

    public @Nullable String getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable String recipient) {
        this.recipient = recipient;
    }
}
