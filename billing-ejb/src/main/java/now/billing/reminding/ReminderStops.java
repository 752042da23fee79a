package now.billing.reminding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.CurrentCaller;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.kernel.document.Limits;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.text.Text;
import now.billing.parties.Parties;
import now.billing.reminders.Remindable;
import now.billing.reminders.ReminderHold;
import now.billing.reminders.ReminderHolds;

/** Stops reminding a customer, or of one invoice, and lets it go on; each decision is a fact that stays. */
@Dependent
class ReminderStops {
    private final ReminderHolds holds;
    private final ReminderPreviews previews;
    private final Parties customers;
    private final DocumentHistory history;
    private final BusinessTime time;
    private final CurrentCaller caller;

    @Inject
    ReminderStops(
            ReminderHolds holds,
            ReminderPreviews previews,
            Parties customers,
            DocumentHistory history,
            BusinessTime time,
            CurrentCaller caller) {
        this.holds = holds;
        this.previews = previews;
        this.customers = customers;
        this.history = history;
        this.time = time;
        this.caller = caller;
    }

    ReminderHold customer(UUID customer, boolean stopped, String typed) {
        String reason = reason(typed);
        requireCustomer(customer);
        UUID holder = customers.lockAccount(customer);
        ReminderHold hold =
                ReminderHold.ofCustomer(holder, stopped, reason, caller.get().actor(), time.now());
        holds.add(hold);
        return hold;
    }

    ReminderHold invoice(UUID invoice, boolean stopped, String typed) {
        String reason = reason(typed);
        Remindable found = previews.locked(invoice);
        Instant now = time.now();
        String by = caller.get().actor();
        ReminderHold hold = ReminderHold.ofInvoice(found.ref(), stopped, reason, by, now);
        holds.add(hold);
        HistoryType what = stopped ? HistoryType.REMINDERS_STOPPED : HistoryType.REMINDERS_RESUMED;
        history.add(new HistoryEvent(found.ref(), what, now, by, reason));
        return hold;
    }

    /** The decisions about a customer, the newest first. */
    List<ReminderHold> ofCustomer(UUID customer) {
        requireCustomer(customer);
        return holds.of(customer);
    }

    /** The decisions about an invoice, the newest first. */
    List<ReminderHold> ofInvoice(UUID invoice) {
        return holds.of(previews.invoice(invoice).ref().id());
    }

    private void requireCustomer(UUID customer) {
        if (customers.nameOf(PartyRole.CUSTOMER, customer).isEmpty()) {
            throw NotFound.create();
        }
    }

    private static String reason(String typed) {
        String reason = Text.typedLine(typed);
        FieldProblems problems = new FieldProblems();
        Text.checkLine(problems, "reason", reason, Limits.REASON);
        problems.throwIfAny();
        return reason;
    }
}
