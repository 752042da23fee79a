package now.billing.tenancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.NoSuchElementException;
import now.billing.storage.TenantSql;

/** When the tenant is looked after next, what was found the last time, and what else is to be done for it. */
@Dependent
public class Housekeeping {
    private final TenantSql sql;

    @Inject
    public Housekeeping(TenantSql sql) {
        this.sql = sql;
    }

    /** All that a sweep wants to know of a tenant; one statement, because every tenant is asked every minute. */
    public WorkDue workDue() {
        return sql.row(
                        row -> new WorkDue(
                                row.optionalInstant("events").orElse(null),
                                row.optionalInstant("mails").orElse(null),
                                row.flag("seals"),
                                row.instant("housekeeping"),
                                row.integer("dead_letters"),
                                row.integer("drifting"),
                                row.optionalInstant("recurring").orElse(null),
                                row.optionalInstant("reminders").orElse(null),
                                row.optionalInstant("bank_files").orElse(null)),
                        "select events, mails, seals, housekeeping, dead_letters, drifting, recurring,"
                                + " (select reminders from reminder_work) as reminders,"
                                + " (select imports from bank_work) as bank_files from work_due")
                .orElseThrow(NoSuchElementException::new);
    }

    /** Takes the turn that is due and says when the next one is; false where another node has taken it. */
    public boolean begin(Instant now, Instant next) {
        return sql.execute("update housekeeping set due_at = ? where due_at <= ?", next, now) == 1;
    }

    /** Writes down what was found. */
    public void found(int drifting) {
        sql.execute("update housekeeping set drifting = ? where drifting <> ?", drifting, drifting);
    }
}
