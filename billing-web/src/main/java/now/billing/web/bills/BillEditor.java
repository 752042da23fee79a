package now.billing.web.bills;

import jakarta.ejb.EJB;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.OfKind;
import now.billing.drafting.SaveDraft;
import now.billing.facade.PayableFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.BillFacts;
import now.billing.kernel.document.BillFile;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.StatedTotal;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.maintaining.TaxRateRecords;
import now.billing.maintaining.TaxRateView;
import now.billing.reporting.BillView;
import now.billing.web.documents.TaxChoice;
import now.billing.web.support.Choices;
import now.billing.web.support.Notices;
import now.billing.web.support.Onward;
import now.billing.web.support.OwnChoices;
import org.jspecify.annotations.Nullable;

/**
 * Writing a bill down: supplier, his number, dates, and what he states of each VAT rate. Lines that a program wrote are
 * kept as they are, until totals are stated here.
 */
@Named("billEditor")
@ViewScoped
public class BillEditor implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 4;
    private static final String PAGE = "/app/bills/";

    @Inject
    @OfKind(DocumentKind.BILL)
    private PayableFacade bills;

    @Inject
    private BillSupplier supplier;

    @EJB
    private TaxRateRecords taxRates;

    @Inject
    private BillFileForm files;

    @Inject
    private OwnChoices own;

    @Inject
    private Choices choices;

    private @Nullable UUID id;
    private @Nullable Long version;
    private @Nullable DocumentContent content;
    private @Nullable BillFile attachment;
    private @Nullable UUID duplicateOf;
    private @Nullable String number;
    private @Nullable LocalDate issueDate;
    private @Nullable LocalDate dueDate;
    private String currency = "";
    private @Nullable String notes;
    private boolean lined;
    private final ArrayList<BillTotal> totals = new ArrayList<>();
    private transient @Nullable Part file;

    /** Opens the draft of the address, or a new bill. An approved one has no editor: it goes to the viewer. */
    public @Nullable String open() {
        if (content != null) {
            return null;
        }
        supplier.open();
        UUID draft = id;
        if (draft == null) {
            show(bills.blank(supplier.getId()).toBuilder().lines(List.of()).build());
        } else {
            BillView stored = bills.bill(draft);
            if (stored.document().state() != DocumentState.DRAFT) {
                return PAGE + "viewer?faces-redirect=true&id=" + draft;
            }
            supplier.setId(stored.document().customerId());
            version = stored.document().version();
            number = stored.facts().number();
            attachment = stored.attachment();
            duplicateOf = stored.duplicateOf();
            stored.facts().statedTotals().forEach(each -> totals.add(BillTotal.of(each)));
            lined = totals.isEmpty() && !stored.document().content().lines().isEmpty();
            show(stored.document().content());
        }
        return null;
    }

    private void show(DocumentContent stored) {
        content = stored;
        issueDate = stored.issueDate();
        dueDate = id == null ? null : stored.dueDate();
        currency = stored.currency().code();
        notes = stored.notes();
        String usual = taxRates.list().stream()
                .filter(TaxRateView::preset)
                .findFirst()
                .map(view -> TaxChoice.key(view.rate()))
                .orElse("S:19");
        while (totals.size() < ROWS) {
            totals.add(new BillTotal(usual));
        }
    }

    public void save() throws IOException {
        UUID kept = keep();
        Notices.done("editor.draftSaved");
        Onward.to(PAGE + "editor?id=" + kept);
    }

    /** Keeps the draft, and finds it right. */
    public void approve() throws IOException {
        UUID kept = keep();
        try {
            bills.approve(new IssueDocument(kept, version));
        } catch (InvalidInput refused) {
            throw onScreen(refused);
        }
        Notices.done("bill.isApproved");
        Onward.to(PAGE + "viewer?id=" + kept);
    }

    public void discard() throws IOException {
        if (id != null) {
            bills.discard(id, Objects.requireNonNull(version));
        }
        Notices.done("bill.discarded");
        Onward.to(PAGE + "list");
    }

    private UUID keep() throws IOException {
        BillFile arrived = files.keep(file);
        file = null;
        if (arrived != null) {
            attachment = arrived;
        }
        CurrencyUnit unit = CurrencyUnit.of(currency);
        List<StatedTotal> stated = stated(unit);
        DocumentContent written = BillContent.of(Objects.requireNonNull(content), unit, isLined() && stated.isEmpty())
                .issueDate(issueDate)
                .dueDate(dueDate)
                .notes(Objects.requireNonNullElse(notes, ""))
                .build();
        BillFacts facts = new BillFacts(Objects.requireNonNullElse(number, ""), stated, attachment);
        DraftSaved saved;
        try {
            saved = bills.save(new SaveDraft(id, version, supplier.getId(), written, facts));
        } catch (InvalidInput refused) {
            throw onScreen(refused);
        }
        id = saved.id();
        version = saved.version();
        return saved.id();
    }

    private List<StatedTotal> stated(CurrencyUnit unit) {
        try {
            return BillTotals.stated(totals, unit);
        } catch (InvalidInput wrong) {
            throw onScreen(wrong);
        }
    }

    /** What the page calls by other names. */
    private static InvalidInput onScreen(InvalidInput refused) {
        return InvalidInput.of(
                refused.problems().stream().map(BillEditor::onScreen).toList());
    }

    private static Problem onScreen(Problem problem) {
        String field = problem.field();
        String shown = field == null ? null : field.equals("customerId") ? "supplier" : field;
        boolean ofTotals = shown != null && (shown.startsWith("lines") || shown.startsWith("totals"));
        return new Problem(problem.code(), ofTotals ? null : shown, problem.args());
    }

    /** Whether a program wrote lines instead of totals. */
    public boolean isLined() {
        return lined;
    }

    public @Nullable DocumentContent getContent() {
        return content;
    }

    public List<BillTotal> getTotals() {
        return totals;
    }

    /** Rates of these totals that are none of the organization's: a supplier elsewhere has his own. */
    public List<SelectItem> getForeignRates() {
        return BillTotals.foreignRates(totals, own.getRates(), choices);
    }

    public @Nullable BillFile getAttachment() {
        return attachment;
    }

    /** The draft is kept without the file, also without one that was just chosen; if it is refused, the file stays. */
    public void detach() throws IOException {
        BillFile before = attachment;
        file = null;
        attachment = null;
        try {
            save();
        } catch (BillingException refused) {
            attachment = before;
            throw refused;
        }
    }

    public @Nullable UUID getDuplicateOf() {
        return duplicateOf;
    }

    public @Nullable Part getFile() {
        return null;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable LocalDate getIssueDate() {
        return issueDate;
    }

    public void setIssueDate(@Nullable LocalDate issueDate) {
        this.issueDate = issueDate;
    }

    public @Nullable LocalDate getDueDate() {
        return dueDate;
    }

    public void setDueDate(@Nullable LocalDate dueDate) {
        this.dueDate = dueDate;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }
}
