package now.billing.reminders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.Ids;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** The levels of reminding, in the order of their days, and whether the business reminds at all. */
@Dependent
public class ReminderLevels {
    private final TenantSql sql;

    @Inject
    public ReminderLevels(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * All of them, the first that is reached first.
     *
     * @param currency that of the business, of a fee that nobody wrote
     */
    public List<ReminderLevel> all(CurrencyUnit currency) {
        return sql.rows(
                row -> level(row, currency),
                "select id, row_number() over (order by days)::int as level, days, subject, message, fee,"
                        + " currency_code, automatic, version from reminder_level order by days");
    }

    /**
     * Keeps others from adding or changing levels until this transaction ends, and lets the day's automatic reminders
     * be made anew by what is said now.
     */
    public void open() {
        sql.execute("update reminder_setting set done_on = null, retry_at = null, changes = changes + 1");
    }

    /** The caller has {@link #open opened} them. */
    public UUID add(ReminderLevelFacts facts, Instant at) {
        UUID id = Ids.next();
        sql.execute(
                "insert into reminder_level (id, days, subject, message, fee, currency_code, automatic, created_at,"
                        + " updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                facts.days(),
                facts.subject(),
                facts.message(),
                facts.fee().amount(),
                facts.fee().currency().code(),
                facts.automatic(),
                at,
                at);
        return id;
    }

    /** The caller has {@link #open opened} them; false where another version is stored. */
    public boolean change(UUID id, long version, ReminderLevelFacts facts, Instant at) {
        return sql.execute(
                        "update reminder_level set days = ?, subject = ?, message = ?, fee = ?,"
                                + " currency_code = ?, automatic = ?, updated_at = ?, version = version + 1"
                                + " where id = ? and version = ?",
                        facts.days(),
                        facts.subject(),
                        facts.message(),
                        facts.fee().amount(),
                        facts.fee().currency().code(),
                        facts.automatic(),
                        at,
                        id,
                        version)
                == 1;
    }

    /** The caller has {@link #open opened} them; false where another version is stored. */
    public boolean remove(UUID id, long version) {
        return sql.execute("delete from reminder_level where id = ? and version = ?", id, version) == 1;
    }

    private static ReminderLevel level(Row row, CurrencyUnit usual) throws SQLException {
        String written = row.text("currency_code");
        CurrencyUnit currency = written.isEmpty() ? usual : CurrencyUnit.of(written);
        return new ReminderLevel(
                row.uuid("id"),
                row.integer("level"),
                new ReminderLevelFacts(
                        row.integer("days"),
                        row.text("subject"),
                        row.text("message"),
                        Money.of(row.decimal("fee"), currency),
                        row.flag("automatic")),
                row.number("version"));
    }
}
