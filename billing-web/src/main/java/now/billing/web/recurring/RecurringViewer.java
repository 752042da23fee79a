package now.billing.web.recurring;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.documents.recurring.RecurringSlot;
import now.billing.drafting.OfKind;
import now.billing.drafting.RecurringStanding;
import now.billing.facade.RecurrenceFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.reporting.DocumentView;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/** A recurring invoice: what it makes, when the next ones come, and what became of each time. */
@Named("recurringViewer")
@ViewScoped
public class RecurringViewer implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NEXT = 24;

    @Inject
    @OfKind(DocumentKind.RECURRING)
    private RecurrenceFacade recurring;

    private @Nullable UUID id;
    private transient @Nullable DocumentView document;
    private transient @Nullable RecurringStanding standing;

    /** Refuses what is not there, before anything is drawn. */
    public void open() {
        getDocument();
    }

    public DocumentView getDocument() {
        DocumentView known = document;
        if (known == null) {
            known = recurring.get(id == null ? new UUID(0, 0) : id);
            document = known;
        }
        return known;
    }

    public RecurringFacts getFacts() {
        if (getDocument().facts() instanceof RecurringFacts facts) {
            return facts;
        }
        throw NotFound.create();
    }

    public RecurringStanding getStanding() {
        RecurringStanding known = standing;
        if (known == null) {
            known = recurring.standing(getDocument().id(), NEXT);
            standing = known;
        }
        return known;
    }

    public List<RecurringSlot> getRuns() {
        return recurring.runs(getDocument().id());
    }

    /** Why an invoice could not be made. */
    public String why(RecurringSlot run) {
        if (run.problem() == null) {
            return "";
        }
        boolean nowhereToSend = "to".equals(run.problem().field())
                && ProblemCode.REQUIRED.equals(run.problem().code());
        return nowhereToSend ? Texts.say("recurring.noAddress") : Notices.text(run.problem());
    }

    public String pause() {
        recurring.pause(getDocument().id());
        Notices.done("recurring.paused");
        return again();
    }

    public String resume() {
        recurring.resume(getDocument().id());
        Notices.done("recurring.resumed");
        return again();
    }

    public String tryAgain(LocalDate day) {
        recurring.tryAgain(getDocument().id(), day);
        Notices.done("recurring.triedSoon");
        return again();
    }

    public String skip(LocalDate day) {
        recurring.skip(getDocument().id(), day);
        Notices.done("recurring.skipped");
        return again();
    }

    public String discard() {
        recurring.discard(getDocument().id(), getDocument().version());
        Notices.done("recurring.discarded");
        return "/app/recurring/list?faces-redirect=true";
    }

    private String again() {
        return "/app/recurring/viewer?faces-redirect=true&id=" + id;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
