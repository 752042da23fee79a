package now.billing.web.documents;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.reminders.ReminderHold;
import now.billing.reminders.ReminderRow;
import now.billing.reminding.ReminderFacade;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** The reminders of the invoice in the viewer, and whether it is reminded of at all. */
@Named("invoiceReminders")
@ViewScoped
public class InvoiceReminders implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ReminderFacade reminders;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentViewer viewer;

    @Inject
    private Me me;

    private @Nullable UUID waived;
    private @Nullable String reason;
    private transient @Nullable List<ReminderRow> list;
    private transient @Nullable Boolean possible;
    private transient @Nullable Boolean stopped;

    /** Whether it is an invoice whose reminders the person may see. */
    public boolean isThere() {
        return kind.getValue() == DocumentKind.INVOICE && me.may("reminder.read");
    }

    /** Whether the person may remind of it now. */
    public boolean isPossible() {
        Boolean known = possible;
        if (known == null) {
            known = isChangeable()
                    && viewer.getDocument().overdue()
                    && reminders.refusals(invoice()).isEmpty();
            possible = known;
        }
        return known;
    }

    /** Whether the person may change anything about them. */
    public boolean isChangeable() {
        return isThere() && me.may("reminder.write");
    }

    /** Whether it is said that nobody is to be reminded of it. */
    public boolean isStopped() {
        Boolean known = stopped;
        if (known == null) {
            List<ReminderHold> holds = isThere() ? reminders.holdsOfInvoice(invoice()) : List.of();
            known = !holds.isEmpty() && holds.get(0).stopped();
            stopped = known;
        }
        return known;
    }

    public List<ReminderRow> getList() {
        List<ReminderRow> known = list;
        if (known == null) {
            known = isThere() ? reminders.of(invoice()) : List.of();
            list = known;
        }
        return known;
    }

    public String stop() {
        return hold(true, "reminder.stopped");
    }

    public String resume() {
        return hold(false, "reminder.resumed");
    }

    private String hold(boolean wanted, String said) {
        reminders.holdInvoice(invoice(), wanted, "");
        Notices.done(said);
        return viewer.again();
    }

    /** Asks why the fee of this reminder is waived. */
    public void ask(UUID reminder) {
        waived = reminder;
        reason = null;
    }

    public String waive() {
        reminders.waive(Objects.requireNonNullElse(waived, new UUID(0, 0)), Objects.requireNonNullElse(reason, ""));
        Notices.done("reminder.waived");
        return viewer.again();
    }

    private UUID invoice() {
        return viewer.getDocument().id();
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
