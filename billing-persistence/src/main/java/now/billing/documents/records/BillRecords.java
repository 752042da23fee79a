package now.billing.documents.records;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.parties.Parties;
import now.billing.storage.TenantSql;

/** What approved bills have beside their records: the numbers that they have taken, and that one is cancelled. */
@Dependent
public class BillRecords {
    private final TenantSql sql;

    @Inject
    public BillRecords(TenantSql sql) {
        this.sql = sql;
    }

    /** The approved bill of this supplier that has this number, other than this one. */
    public Optional<UUID> withNumber(UUID supplier, String foldedNumber, UUID other) {
        return sql.row(
                row -> row.uuid("bill_id"),
                "select bill_id from bill_number where supplier_id" + Parties.MEMBERS
                        + " and number = ? and not freed and bill_id <> ?",
                supplier,
                foldedNumber,
                other);
    }

    /** Takes the number for an approved bill; one that is taken violates {@code bill_number_taken_once}. */
    public void takeNumber(UUID supplier, String foldedNumber, UUID bill) {
        sql.execute(
                "insert into bill_number (supplier_id, number, bill_id) values (?, ?, ?)",
                supplier,
                foldedNumber,
                bill);
    }

    /** Says that an approved bill is not owed, and gives its number back. */
    public void cancel(UUID bill, String reason, LocalDate on, String by, Instant at) {
        sql.execute(
                "insert into bill_cancellation (bill_id, reason, cancelled_on, cancelled_by, created_at)"
                        + " values (?, ?, ?, ?, ?)",
                bill,
                reason,
                on,
                by,
                at);
        sql.execute("update bill_number set freed = true where bill_id = ?", bill);
    }

    /** Why a bill was cancelled; nothing where it was not. */
    public Optional<String> cancelledBecause(UUID bill) {
        List<String> reasons =
                sql.rows(row -> row.text("reason"), "select reason from bill_cancellation where bill_id = ?", bill);
        return reasons.stream().findFirst();
    }
}
