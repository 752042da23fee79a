package now.billing.reminders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import now.billing.storage.TenantSql;

/** Whether the business reminds, and by which of its days the automatic reminders are made. */
@Dependent
public class ReminderSettings {
    private final TenantSql sql;

    @Inject
    public ReminderSettings(TenantSql sql) {
        this.sql = sql;
    }

    public ReminderSetting get() {
        return sql.row(
                        row -> new ReminderSetting(row.flag("enabled"), row.number("changes"), row.number("version")),
                        "select enabled, changes, version from reminder_setting")
                .orElseThrow(NoSuchElementException::new);
    }

    /** Turns reminding on or off; false where another version is stored. */
    public boolean change(boolean enabled, long version) {
        return sql.execute(
                        "update reminder_setting set enabled = ?, done_on = null, retry_at = null,"
                                + " changes = changes + 1, version = version + 1 where version = ?",
                        enabled,
                        version)
                == 1;
    }

    /** Whether the automatic reminders of this day are still to be made. */
    public boolean isDue(LocalDate today, Instant now) {
        return sql.row(
                        row -> true,
                        "select enabled from reminder_setting where enabled and (done_on is null or done_on < ?)"
                                + " and (retry_at is null or retry_at <= ?)",
                        today,
                        now)
                .isPresent();
    }

    /** Those of this day are made, unless something was changed since they were begun. */
    public void done(LocalDate today, long changes) {
        sql.execute(
                "update reminder_setting set done_on = ?, retry_at = null where changes = ?"
                        + " and (done_on is null or done_on < ?)",
                today,
                changes,
                today);
    }

    /** Some could not be made: all that are left are tried again then. */
    public void retry(Instant notBefore) {
        sql.execute("update reminder_setting set retry_at = ?", notBefore);
    }
}
