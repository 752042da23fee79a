package now.billing.web.invoices;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.Drafting;
import now.billing.drafting.SaveInvoiceDraft;
import now.billing.issuing.IssueInvoice;
import now.billing.issuing.Issuing;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.CustomerView;
import now.billing.maintaining.ItemRecords;
import now.billing.maintaining.ItemView;
import now.billing.maintaining.ListQuery;
import now.billing.maintaining.TaxRateRecords;
import now.billing.maintaining.TaxRateView;
import now.billing.reporting.InvoiceView;
import now.billing.reporting.InvoiceViews;
import now.billing.sending.SendDocument;
import now.billing.sending.Sending;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * Writing an invoice: the paper is the form. It is kept every few seconds without a word; totals follow every key.
 * Issuing
 * keeps the draft first, asks what stands against it and then makes it unchangeable.
 */
@Named("invoiceEditor")
@ViewScoped
public class InvoiceEditor implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 50;
    private static final int UUID_LENGTH = 36;
    private static final String DRAFT = "DRAFT";

    @EJB
    private Drafting drafting;

    @EJB
    private Issuing issuing;

    @EJB
    private Sending sending;

    @EJB
    private InvoiceViews invoices;

    @EJB
    private CustomerRecords customers;

    @EJB
    private ItemRecords items;

    @EJB
    private TaxRateRecords taxRates;

    private @Nullable UUID id;
    private @Nullable UUID customerId;
    private @Nullable Long version;
    private @Nullable DocumentForm form;
    private boolean saved;
    private boolean sendIt = true;
    private @Nullable String recipient;
    private @Nullable CalculatedDocument calculated;
    private transient @Nullable CustomerView customer;

    /** Opens the draft of the address, or a new one. An issued invoice has no editor: it goes to the viewer. */
    public @Nullable String open() {
        if (form != null) {
            return null;
        }
        UUID draft = id;
        if (draft == null) {
            form = new DocumentForm(drafting.blank(customerId), newLineTax());
        } else {
            InvoiceView stored = invoices.get(draft);
            if (!DRAFT.equals(stored.state())) {
                return "/app/invoices/viewer?faces-redirect=true&id=" + draft;
            }
            customerId = stored.customerId();
            version = stored.version();
            form = new DocumentForm(stored.content(), newLineTax());
            saved = true;
        }
        recalculate();
        return null;
    }

    private String newLineTax() {
        List<TaxRateView> rates = taxRates.list();
        return rates.stream()
                .filter(TaxRateView::preset)
                .findFirst()
                .or(() -> rates.stream().findFirst())
                .map(view -> TaxChoice.key(view.rate()))
                .orElse("S:19");
    }

    /** Totals of what is written now; stores nothing. */
    public void recalculate() {
        calculated = drafting.calculate(getForm().everything());
    }

    /** Called a few seconds after the last key. */
    public void autosave() {
        keep();
    }

    public void save() {
        keep();
        Notices.done("editor.draftSaved");
    }

    private UUID keep() {
        try {
            DraftSaved kept = drafting.save(
                    new SaveInvoiceDraft(id, version, customerId, getForm().written()));
            id = kept.id();
            version = kept.version();
            saved = true;
            PrimeFaces.current().ajax().addCallbackParam("draft", kept.id().toString());
            return kept.id();
        } catch (InvalidInput refused) {
            throw getForm().onScreen(refused);
        } finally {
            recalculate();
        }
    }

    /** Keeps the draft so that the preview shows what is on the screen, and says what is still missing. */
    public void preview() {
        UUID draft = keep();
        List<Problem> findings = issuing.findings(draft);
        PrimeFaces.current().ajax().addCallbackParam("ready", findings.isEmpty());
        InvalidInput.throwIfAny(onScreen(findings));
    }

    /** Before the question whether to issue: is there anything against it, and who shall get it? */
    public void ask() {
        preview();
        CustomerView buyer = getCustomer();
        recipient = buyer == null ? null : buyer.email();
        sendIt = recipient != null && !recipient.isBlank();
    }

    /** Number, freeze, and where wanted mail; whatever the mail does, the number stays. */
    public String issue() {
        UUID draft = keep();
        InvalidInput.throwIfAny(onScreen(issuing.findings(draft)));
        var issued = issuing.issue(new IssueInvoice(draft, version));
        if (sendIt) {
            sending.send(new SendDocument(issued.ref(), recipient, null, null));
        }
        Notices.done("viewer.issued", issued.number().value());
        return "/app/invoices/viewer?faces-redirect=true&id=" + draft;
    }

    private List<Problem> onScreen(List<Problem> findings) {
        return findings.isEmpty()
                ? findings
                : getForm().onScreen(InvalidInput.of(findings)).problems();
    }

    public void addLine() {
        getForm().addLine();
        recalculate();
    }

    public void removeLine(int index) {
        getForm().remove(index);
        recalculate();
    }

    public void copyLine(int index) {
        getForm().copy(index);
        recalculate();
    }

    public void moveLine(int index, int by) {
        getForm().move(index, by);
        recalculate();
    }

    /** A description that is the name of an item brings the item's price, unit and rate. */
    public void describe(LineForm line) {
        String text = line.getDescription();
        if (text != null && line.getPrice() == null) {
            items.page(new ListQuery(text, null, OFFERED, false)).items().stream()
                    .filter(item -> item.name().equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .ifPresent(item -> {
                        line.take(item);
                        PrimeFaces.current().ajax().update("form:lineTable");
                    });
        }
        recalculate();
    }

    public List<ItemView> getItems() {
        return items.page(ListQuery.first(OFFERED)).items();
    }

    public List<CustomerView> findCustomers(String typed) {
        return customers.page(new ListQuery(typed, null, OFFERED, false)).items();
    }

    public @Nullable CustomerView getCustomer() {
        CustomerView known = customer;
        UUID wanted = customerId;
        if (known == null && wanted != null) {
            known = customers.get(wanted);
            customer = known;
        }
        return known;
    }

    public void setCustomer(@Nullable CustomerView picked) {
        customer = picked;
        customerId = picked == null ? null : picked.id();
    }

    /** What the picker holds: nothing, since a picked customer is shown as an address. */
    public @Nullable String getPicked() {
        return null;
    }

    /** The id of the customer that was picked; half a name that is still being typed is passed over. */
    public void setPicked(@Nullable String picked) {
        if (picked != null && picked.length() == UUID_LENGTH && picked.indexOf('-') > 0) {
            setCustomer(customers.get(UUID.fromString(picked)));
        }
    }

    public void forgetCustomer() {
        setCustomer(null);
    }

    public DocumentForm getForm() {
        DocumentForm known = form;
        if (known == null) {
            throw new IllegalStateException("the editor is not open");
        }
        return known;
    }

    public @Nullable CalculatedDocument getCalculated() {
        return calculated;
    }

    public @Nullable Long getVersion() {
        return version;
    }

    /** Title of the page. */
    public String getTitleKey() {
        return id == null ? "editor.new" : "editor.edit";
    }

    public boolean isSaved() {
        return saved;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable UUID getCustomerId() {
        return customerId;
    }

    public void setCustomerId(@Nullable UUID customerId) {
        if (form == null) {
            this.customerId = customerId;
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
