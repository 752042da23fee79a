package now.billing.web.customers;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import now.billing.reminders.ReminderHold;
import now.billing.reminding.ReminderFacade;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** Whether the customer in the viewer is reminded, and who decided so. */
@Named("customerReminders")
@ViewScoped
public class CustomerReminders implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ReminderFacade reminders;

    @Inject
    private PageParty party;

    @Inject
    private PartyViewer viewer;

    @Inject
    private Me me;

    private transient @Nullable List<ReminderHold> holds;

    /** Whether it is a customer about whose reminders the person may know. */
    public boolean isThere() {
        return party.isCustomer() && me.may("reminder.read");
    }

    public boolean isChangeable() {
        return isThere() && me.may("reminder.write");
    }

    /** The decisions, the newest first. */
    public List<ReminderHold> getHolds() {
        List<ReminderHold> known = holds;
        if (known == null) {
            known = isThere() ? reminders.holdsOfCustomer(viewer.getParty().id()) : List.of();
            holds = known;
        }
        return known;
    }

    public boolean isStopped() {
        return !getHolds().isEmpty() && getHolds().get(0).stopped();
    }

    public String stop() {
        return hold(true, "reminder.stopped");
    }

    public String resume() {
        return hold(false, "reminder.resumed");
    }

    private String hold(boolean stopped, String said) {
        reminders.holdCustomer(viewer.getParty().id(), stopped, "");
        Notices.done(said);
        return party.page("viewer", viewer.getParty().id());
    }
}
