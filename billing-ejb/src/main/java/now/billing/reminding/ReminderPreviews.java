package now.billing.reminding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.drafting.StoredDrafts;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.organization.Organizations;
import now.billing.parties.Parties;
import now.billing.reminders.Remindable;
import now.billing.reminders.Remindables;
import now.billing.reminders.ReminderLevel;
import now.billing.reminders.ReminderLevels;
import now.billing.reminders.ReminderSettings;

/** What the next reminder of an invoice would be. */
@Dependent
class ReminderPreviews {
    static final ProblemCode OFF = ProblemCode.of("reminder.off");

    private final Remindables remindables;
    private final ReminderLevels levels;
    private final ReminderSettings settings;
    private final ReminderWords words;
    private final IssuedRecords records;
    private final StoredDrafts drafts;
    private final Parties customers;
    private final Organizations organizations;

    @Inject
    ReminderPreviews(
            Remindables remindables,
            ReminderLevels levels,
            ReminderSettings settings,
            ReminderWords words,
            IssuedRecords records,
            StoredDrafts drafts,
            Parties customers,
            Organizations organizations) {
        this.remindables = remindables;
        this.levels = levels;
        this.settings = settings;
        this.words = words;
        this.records = records;
        this.drafts = drafts;
        this.customers = customers;
        this.organizations = organizations;
    }

    /**
     * An issued invoice as reminding sees it.
     *
     * @throws NotFound for an unknown one
     * @throws RuleViolated {@code invoice.not_issued}
     */
    Remindable invoice(UUID id) {
        DocumentRef ref = DocumentRef.invoice(id);
        return remindables
                .find(id)
                .orElseThrow(() -> drafts.find(ref).isPresent()
                        ? RuleViolated.of(DocumentKind.INVOICE.problem("not_issued"))
                        : NotFound.create());
    }

    /** The same with its customer's account locked for the rest of the transaction. */
    Remindable locked(UUID id) {
        customers.lockAccount(invoice(id).customerId());
        return invoice(id);
    }

    /** Whether reminding is off, or else why nobody may remind of it today. */
    List<Problem> refusals(Remindable invoice, LocalDate today) {
        return isOff()
                ? List.of(Problem.of(OFF))
                : invoice.refusal(today).stream().toList();
    }

    /** Whether the organization reminds nobody. */
    boolean isOff() {
        return !settings.get().enabled();
    }

    /**
     * The words and sums of the next reminder.
     *
     * @throws RuleViolated where nobody may remind of it today
     */
    ReminderPreview of(Remindable invoice, LocalDate today) {
        List<Problem> refusals = refusals(invoice, today);
        LocalDate dueOn = invoice.dueOn();
        if (!refusals.isEmpty() || dueOn == null) {
            throw RuleViolated.of(refusals);
        }
        ReminderLevel level = level(invoice);
        IssuedRecord record = records.find(invoice.ref()).orElseThrow(NotFound::create);
        Money fee = fee(level, invoice);
        ReminderWords.Said said = words.of(
                level.facts(),
                invoice.next(),
                new ReminderWords.Facts(record.frozen(), dueOn, invoice.daysLate(today), invoice.open(), fee));
        return new ReminderPreview(
                invoice, today, dueOn, receivers(invoice.customerId()), said.subject(), said.message(), fee);
    }

    private ReminderLevel level(Remindable invoice) {
        return levels.all(organizations.facts().currency()).stream()
                .filter(each -> each.level() == invoice.next())
                .findFirst()
                .orElseThrow(() -> RuleViolated.of(
                        Remindable.NO_LEVEL_LEFT, "number", invoice.number(), "level", invoice.reached()));
    }

    /** It is an amount in one currency: invoices of another one have none. */
    private static Money fee(ReminderLevel level, Remindable invoice) {
        Money fee = level.facts().fee();
        return fee.currency().equals(invoice.open().currency())
                ? fee
                : Money.zero(invoice.open().currency());
    }

    /** Who has the customer's other documents; copies alone make no mail. */
    private MailReceivers receivers(UUID customer) {
        return customers
                .find(PartyRole.CUSTOMER, customer)
                .map(known -> known.facts().receivers())
                .filter(known -> !known.to().isEmpty())
                .orElse(MailReceivers.NONE);
    }
}
