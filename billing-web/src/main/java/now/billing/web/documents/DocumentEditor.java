package now.billing.web.documents;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.SaveDraft;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.problem.InvalidInput;
import now.billing.maintaining.TaxRateRecords;
import now.billing.maintaining.TaxRateView;
import now.billing.reporting.DocumentView;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * Writing a document of any kind: the paper is the form. It is kept every few seconds without a word; totals follow
 * every key. What happens to the draft as a whole is here; its buyer, its preview and its issue are {@link
 * DocumentBuyer}, {@link DocumentPreview} and {@link DocumentIssue}.
 */
@Named("documentEditor")
@ViewScoped
public class DocumentEditor implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PageKind kind;

    @EJB
    private TaxRateRecords taxRates;

    @Inject
    private DocumentBuyer buyer;

    @Inject
    private Me me;

    @Inject
    private RecurringStart start;

    private @Nullable UUID id;
    private @Nullable UUID from;
    private @Nullable Long version;
    private @Nullable DocumentForm form;
    private @Nullable KindForm ofKind;
    private boolean saved;
    private transient @Nullable CalculatedDocument calculated;

    /** Opens the draft of the address, or a new one. An issued document has no editor: it goes to the viewer. */
    public @Nullable String open() {
        if (form != null) {
            return null;
        }
        UUID draft = id;
        if (draft == null) {
            begin();
        } else {
            DocumentView stored = kind.drafts().get(draft);
            if (stored.state() != DocumentState.DRAFT) {
                return kind.page("viewer", draft);
            }
            buyer.setCustomerId(stored.customerId());
            version = stored.version();
            ofKind = KindForm.of(kind.getValue(), stored.facts());
            form = new DocumentForm(stored.content(), newLineTax(), me.getNumberStyle());
            saved = true;
        }
        recalculate();
        return null;
    }

    private void begin() {
        UUID invoice = from;
        if (invoice == null) {
            ofKind = kindForm(me.today());
            form = new DocumentForm(kind.drafts().blank(buyer.getCustomerId()), newLineTax(), me.getNumberStyle());
            return;
        }
        RecurringStart.Begun begun = start.from(invoice);
        buyer.setCustomerId(begun.customerId());
        ofKind = kindForm(begun.startsOn());
        form = new DocumentForm(begun.content(), newLineTax(), me.getNumberStyle());
    }

    /** @param startsOn the day on which it begins, where it recurs */
    private KindForm kindForm(LocalDate startsOn) {
        KindForm empty = KindForm.of(kind.getValue(), null);
        if (empty instanceof RecurringForm recurring) {
            recurring.setStartsOn(startsOn);
        }
        return empty;
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
        calculated = null;
        // What the form refuses names its own fields; what the service refuses names lines by their position.
        DocumentContent written = getForm().everything();
        try {
            show(kind.drafts().calculate(written));
        } catch (InvalidInput refused) {
            throw getForm().onWholeScreen(refused);
        }
    }

    private void show(CalculatedDocument now) {
        LineAnswer.sums(getForm().show(now));
        calculated = now;
    }

    /**
     * Called a few seconds after the last key; a customer alone makes no draft. What acts by itself is kept only when
     * its writer says so: half a change must not go out.
     */
    public void autosave() {
        if (kind.getValue() == DocumentKind.RECURRING) {
            PrimeFaces.current().ajax().addCallbackParam("unkept", true);
            recalculate();
        } else if (id == null && !getForm().isBegun()) {
            PrimeFaces.current().ajax().addCallbackParam("nothing", true);
            recalculate();
        } else {
            keep();
        }
    }

    public void save() {
        keep();
        Notices.done("editor.draftSaved");
    }

    /** Keeps what acts by itself, and shows what it will do. */
    public String saveAndShow() {
        UUID kept = keep();
        Notices.done(kind.key("saved"));
        return kind.page("viewer", kept);
    }

    /**
     * Stores the draft as it is on the screen.
     *
     * @throws InvalidInput about the fields of the page
     */
    UUID keep() {
        DocumentContent written = getOfKind().beside(getForm().written());
        DraftSaved kept;
        try {
            kept = kind.drafts()
                    .save(new SaveDraft(
                            id,
                            version,
                            buyer.getCustomerId(),
                            written,
                            getOfKind().facts()));
        } catch (InvalidInput refused) {
            throw getForm().onScreen(refused);
        }
        id = kept.id();
        version = kept.version();
        saved = true;
        PrimeFaces.current().ajax().addCallbackParam("draft", kept.id().toString());
        PrimeFaces.current().ajax().addCallbackParam("version", kept.version());
        if (getForm().isWrittenThroughout()) {
            show(kept.calculated());
        } else {
            recalculate();
        }
        return kept.id();
    }

    /** A second draft with the same content; this one is kept first. */
    public String duplicate() {
        DraftSaved copy = kind.documents().duplicate(keep());
        Notices.done("editor.duplicated");
        return kind.page("editor", copy.id());
    }

    public String discard() {
        if (id != null) {
            kind.drafts().discard(id, Objects.requireNonNull(version));
        }
        Notices.done(kind.key("discarded"));
        return kind.page("list");
    }

    public DocumentForm getForm() {
        DocumentForm known = form;
        if (known == null) {
            throw new IllegalStateException("the editor is not open");
        }
        return known;
    }

    /** What only this kind has. */
    public KindForm getOfKind() {
        return Objects.requireNonNull(ofKind, "the editor is not open");
    }

    public @Nullable CalculatedDocument getCalculated() {
        return calculated;
    }

    public @Nullable Long getVersion() {
        return version;
    }

    /** Title of the page. */
    public String getTitleKey() {
        return kind.key(id == null ? "new" : "title");
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

    /** The invoice that a recurring one begins with, or null. */
    public @Nullable UUID getFrom() {
        return from;
    }

    public void setFrom(@Nullable UUID from) {
        this.from = from;
    }
}
