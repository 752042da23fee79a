package now.billing.reminding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.text.Text;
import now.billing.maintaining.RecordChecks;
import now.billing.maintaining.spi.PrintableText;
import now.billing.organization.Organizations;
import now.billing.reminders.ReminderLevel;
import now.billing.reminders.ReminderLevelFacts;
import now.billing.reminders.ReminderLevels;
import now.billing.reminders.ReminderSetting;
import now.billing.reminders.ReminderSettings;
import org.jspecify.annotations.Nullable;

/** The levels of reminding, and whether the business reminds at all. */
@Stateless
public class ReminderLevelRecords {
    /** More would be harassment. */
    public static final int MOST = 9;

    static final ProblemCode TOO_MANY = ProblemCode.of("reminder.too_many_levels");

    @Inject
    private ReminderLevels levels;

    @Inject
    private ReminderSettings settings;

    @Inject
    private Organizations organizations;

    @Inject
    private PrintableText fonts;

    @Inject
    private Clock clock;

    /** In the order of their days. */
    @RolesAllowed({"reminder.read", "reminder.write"})
    public List<ReminderLevel> list() {
        return levels.all(currency());
    }

    @RolesAllowed({"reminder.read", "reminder.write"})
    public ReminderLevel get(UUID id) {
        return find(id);
    }

    /** The currency of fees that are written now. */
    @RolesAllowed({"reminder.read", "reminder.write"})
    public CurrencyUnit feeCurrency() {
        return currency();
    }

    @RolesAllowed("reminder.write")
    public ReminderLevel create(SaveReminderLevel command) {
        ReminderLevelFacts facts = checked(command);
        levels.open();
        List<ReminderLevel> known = levels.all(currency());
        if (known.size() >= MOST) {
            throw RuleViolated.of(TOO_MANY, "limit", MOST);
        }
        requireFree(known, null, facts.days());
        return find(levels.add(facts, clock.instant()));
    }

    @RolesAllowed("reminder.write")
    public ReminderLevel change(UUID id, long version, SaveReminderLevel command) {
        ReminderLevelFacts facts = checked(command);
        levels.open();
        find(id);
        requireFree(levels.all(currency()), id, facts.days());
        if (!levels.change(id, version, facts, clock.instant())) {
            throw Conflict.staleVersion();
        }
        return find(id);
    }

    /** What was sent by it stays as it is; the levels after it move up. */
    @RolesAllowed("reminder.write")
    public void delete(UUID id, long version) {
        levels.open();
        find(id);
        if (!levels.remove(id, version)) {
            throw Conflict.staleVersion();
        }
    }

    @RolesAllowed({"reminder.read", "reminder.write"})
    public ReminderSetting setting() {
        return settings.get();
    }

    /** Turns reminding on or off. What is overdue by then is reminded from the first level on. */
    @RolesAllowed("reminder.write")
    public ReminderSetting turn(boolean enabled, long version) {
        if (!settings.change(enabled, version)) {
            throw Conflict.staleVersion();
        }
        return settings.get();
    }

    private static void requireFree(List<ReminderLevel> known, @Nullable UUID id, int days) {
        if (known.stream()
                .anyMatch(each -> each.facts().days() == days && !each.id().equals(id))) {
            throw Conflict.at("days", ProblemCode.DUPLICATE, "value", days);
        }
    }

    private ReminderLevelFacts checked(SaveReminderLevel command) {
        String subject = Text.typedLine(command.subject());
        String message = Text.typedLines(command.text());
        FieldProblems problems = new FieldProblems();
        RecordChecks.undrawable(fonts, "text", message)
                .ifPresent((Problem problem) -> problems.addAll(List.of(problem)));
        CurrencyUnit currency = currency();
        Money fee = command.fee() == null ? Money.zero(currency) : command.fee();
        if (!fee.currency().equals(currency)) {
            problems.add(
                    "fee", ProblemCode.WRONG_CURRENCY, "value", fee.currency().code(), "expected", currency.code());
        }
        problems.throwIfAny();
        return new ReminderLevelFacts(command.days(), subject, message, fee, command.automatic());
    }

    private ReminderLevel find(UUID id) {
        return levels.all(currency()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::create);
    }

    private CurrencyUnit currency() {
        return organizations.facts().currency();
    }
}
