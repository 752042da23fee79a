package now.billing.reminding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.OwnTransaction;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.reminders.Remindable;
import now.billing.reminders.Remindables;
import now.billing.reminders.ReminderHold;
import now.billing.reminders.ReminderRow;
import now.billing.reminders.ReminderSettings;
import now.billing.reminders.ReminderSort;
import now.billing.reminders.ReminderTab;
import now.billing.reminders.Reminders;
import now.billing.rendering.Rendering;
import now.billing.rendering.archive.RenderedFile;
import now.billing.sending.DeliveryView;
import now.billing.sending.Sending;
import now.billing.settling.LateFeeing;

/** Reminders, for whoever may. */
@Stateless
public class ReminderFacade {
    @Inject
    private Reminding reminding;

    @Inject
    private ReminderPreviews previews;

    @Inject
    private ReminderLetters letters;

    @Inject
    private ReminderStops stops;

    @Inject
    private Remindables remindables;

    @Inject
    private Reminders reminders;

    @Inject
    private ReminderSettings settings;

    @Inject
    private LateFeeing fees;

    @Inject
    private Sending sending;

    @Inject
    private Rendering rendering;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private BusinessTime time;

    /** A page of invoices whose next level is reached; none while reminding is off. */
    @RolesAllowed("reminder.read")
    public Page<Remindable> due(ListQuery<ReminderTab, ReminderSort> query) {
        return settings.get().enabled() ? remindables.due(query, time.today()) : new Page<>(List.of(), null);
    }

    /** A page of the reminders that were made. */
    @RolesAllowed("reminder.read")
    public Page<ReminderRow> page(ListQuery<ReminderTab, ReminderSort> query) {
        return reminders.page(query);
    }

    /** How many are behind each tab. */
    @RolesAllowed("reminder.read")
    public ListTotals<ReminderTab> totals(ListQuery<ReminderTab, ReminderSort> query) {
        LocalDate today = time.today();
        Map<ReminderTab, Integer> counts = new EnumMap<>(ReminderTab.class);
        counts.put(ReminderTab.DUE, settings.get().enabled() ? remindables.count(query, today, ListTotals.CAP) : 0);
        counts.put(ReminderTab.SENT, reminders.count(query, ListTotals.CAP));
        return new ListTotals<>(counts, List.of(), List.of());
    }

    @RolesAllowed({"reminder.read", "reminder.write"})
    public ReminderRow get(UUID id) {
        return reminders.find(id).orElseThrow(NotFound::create);
    }

    /** The reminders of an invoice, the first level first; none for a draft. */
    @RolesAllowed("reminder.read")
    public List<ReminderRow> of(UUID invoice) {
        return reminders.of(invoice);
    }

    /** The business's today, from which days are counted. */
    @RolesAllowed("reminder.read")
    public LocalDate today() {
        return time.today();
    }

    /** The words and sums of the next reminder of an invoice. */
    @RolesAllowed("reminder.read")
    public ReminderPreview preview(UUID invoice) {
        return reminding.preview(invoice);
    }

    /** Why nobody may remind of an issued invoice today; empty where somebody may. */
    @RolesAllowed("reminder.read")
    public List<Problem> refusals(UUID invoice) {
        return previews.refusals(previews.invoice(invoice), time.today());
    }

    /** Makes these reminders and sends them, all or none, where they say what was shown. */
    @RolesAllowed("reminder.write")
    public List<UUID> send(List<SendReminder> wanted) {
        return reminding.send(wanted);
    }

    /** The letter as PDF, drawn outside of the transaction that reads it. */
    @RolesAllowed("reminder.read")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RenderedFile pdf(UUID id) {
        return rendering.reminderPdf(transaction.run(() -> letters.content(id)));
    }

    /**
     * Sends the latest mail of a reminder again, if it is not under way and the invoice is still open by its sums.
     *
     * @param seen how many mails it had when somebody decided to: who asks twice sends one
     */
    @RolesAllowed("reminder.write")
    public DeliveryView sendAgain(UUID id, long seen) {
        ReminderRow row = get(id);
        UUID delivery = row.delivery();
        if (delivery == null) {
            throw NotFound.create();
        }
        return sending.sendReminderAgain(row.reminder().document(), delivery, seen);
    }

    /** Waives the fee of a reminder. */
    @RolesAllowed("reminder.write")
    public void waive(UUID id, String reason) {
        UUID fee = get(id).reminder().feeId();
        if (fee == null) {
            throw NotFound.create();
        }
        fees.waive(fee, reason);
    }

    /** Stops reminding a customer, or goes on. */
    @RolesAllowed("reminder.write")
    public ReminderHold holdCustomer(UUID customer, boolean stopped, String reason) {
        return stops.customer(customer, stopped, reason);
    }

    /** Stops reminding of an invoice, or goes on. */
    @RolesAllowed("reminder.write")
    public ReminderHold holdInvoice(UUID invoice, boolean stopped, String reason) {
        return stops.invoice(invoice, stopped, reason);
    }

    /** The decisions about a customer, the newest first; that one counts. */
    @RolesAllowed("reminder.read")
    public List<ReminderHold> holdsOfCustomer(UUID customer) {
        return stops.ofCustomer(customer);
    }

    /** The decisions about an invoice, the newest first; that one counts. */
    @RolesAllowed("reminder.read")
    public List<ReminderHold> holdsOfInvoice(UUID invoice) {
        return stops.ofInvoice(invoice);
    }
}
