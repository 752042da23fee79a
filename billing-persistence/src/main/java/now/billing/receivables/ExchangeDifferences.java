package now.billing.receivables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** Exchange gains and losses; only ever added. */
@Dependent
public class ExchangeDifferences {
    private static final String SELECT = "select d.id, d.payment_id, d.allocation_id, d.document_kind, d.document_id,"
            + " d.amount, d.currency_code, d.booked_on, d.reverses_id, d.booked_by, d.created_at"
            + " from exchange_difference d where d.payment_id = ?";

    private final TenantSql sql;

    @Inject
    public ExchangeDifferences(TenantSql sql) {
        this.sql = sql;
    }

    /** Adds a difference or a reversal. The customer's account must be locked. */
    public void add(ExchangeDifference difference) {
        sql.execute(
                "insert into exchange_difference (id, payment_id, allocation_id, document_kind, document_id, amount,"
                        + " currency_code, booked_on, reverses_id, booked_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                difference.id(),
                difference.paymentId(),
                difference.allocationId(),
                difference.document().kind(),
                difference.document().id(),
                difference.amount().amount(),
                difference.amount().currency().code(),
                difference.bookedOn(),
                difference.reversesId(),
                difference.bookedBy(),
                difference.at());
    }

    /** Everything that a payment gained and lost, reversals too, the oldest first. */
    public List<ExchangeDifference> of(UUID paymentId) {
        return sql.rows(ExchangeDifferences::difference, SELECT + " order by d.id", paymentId);
    }

    /** Those that were not taken back, the oldest first. */
    public List<ExchangeDifference> standing(UUID paymentId) {
        return sql.rows(
                ExchangeDifferences::difference,
                SELECT + " and d.reverses_id is null"
                        + " and not exists (select 1 from exchange_difference r where r.reverses_id = d.id)"
                        + " order by d.id",
                paymentId);
    }

    private static ExchangeDifference difference(Row row) throws SQLException {
        return new ExchangeDifference(
                row.uuid("id"),
                row.uuid("payment_id"),
                row.uuid("allocation_id"),
                DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                Money.of(row.decimal("amount"), CurrencyUnit.of(row.text("currency_code"))),
                row.date("booked_on"),
                row.optionalUuid("reverses_id").orElse(null),
                row.text("booked_by"),
                row.instant("created_at"));
    }
}
