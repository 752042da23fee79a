package now.billing.web.reminders;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.RuleViolated;
import now.billing.reminding.ReminderFacade;
import now.billing.reminding.ReminderPreview;
import now.billing.reminding.Reminding;
import now.billing.reminding.SendReminder;
import now.billing.web.support.Asked;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * The dialog that shows every word and sum of some reminders and sends just these: where one of them would say anything
 * else by now, none is sent, and all are shown anew.
 */
@Named("reminderSending")
@ViewScoped
public class ReminderSending implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ReminderFacade reminders;

    @Inject
    private ReminderList list;

    private @Nullable String back;
    private final ArrayList<UUID> invoices = new ArrayList<>();
    private final ArrayList<String> expected = new ArrayList<>();
    private transient List<ReminderPreview> previews = new ArrayList<>();
    private transient List<String> failures = new ArrayList<>();

    /** What the bar of the list asks for. */
    public void act() {
        back = null;
        open(Asked.ofRequest().ids("rows"));
    }

    /** Shows the next reminder of one invoice, from its own page. */
    public void open(UUID invoice) {
        back = "/app/invoices/viewer?faces-redirect=true&id=" + invoice;
        open(List.of(invoice));
    }

    private void open(List<UUID> chosen) {
        invoices.clear();
        expected.clear();
        previews = new ArrayList<>();
        failures = new ArrayList<>();
        chosen.stream().limit(Reminding.MOST).forEach(this::show);
    }

    private void show(UUID invoice) {
        try {
            ReminderPreview preview = reminders.preview(invoice);
            previews.add(preview);
            invoices.add(invoice);
            expected.add(preview.digest().hex());
        } catch (NotAllowed refused) {
            throw refused;
        } catch (BillingException refused) {
            failures.add(Notices.text(refused.problems().get(0)));
        }
    }

    /**
     * Sends what was shown.
     *
     * @return the page of the invoice; null for the list
     */
    public @Nullable String send() {
        List<SendReminder> wanted = new ArrayList<>();
        for (int i = 0; i < invoices.size(); i++) {
            wanted.add(new SendReminder(invoices.get(i), expected.get(i)));
        }
        try {
            reminders.send(wanted);
        } catch (RuleViolated refused) {
            open(List.copyOf(invoices));
            throw refused;
        }
        Notices.done("reminder.sent", wanted.size());
        invoices.clear();
        expected.clear();
        previews = new ArrayList<>();
        if (back == null) {
            list.getList().restart();
            PrimeFaces.current().ajax().addCallbackParam("stored", true);
        }
        return back;
    }

    /** Whether something can be sent; also on the node that takes over, which does not draw what was shown. */
    public boolean isAny() {
        return !invoices.isEmpty();
    }

    public List<ReminderPreview> getPreviews() {
        return previews == null ? List.of() : previews;
    }

    /** Why some of those that were chosen get none, in words. */
    public List<String> getFailures() {
        return failures == null ? List.of() : failures;
    }
}
