package now.billing.receivables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.parties.Parties;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** What a customer is asked for, document by document; a cancelled one asks for nothing. */
@Dependent
public class OpenDocuments {
    /** As many are shown at once. */
    public static final int MOST = 200;

    private static final String OF_CUSTOMER = " from document_standing s join issued_record r"
            + " on r.document_kind = s.document_kind and r.document_id = s.document_id"
            + " where s.customer_id" + Parties.MEMBERS + " and s.currency_code = ? and s.cancelled_at is null";

    private static final String OLDEST = " coalesce(s.due_on, r.issue_on), r.issue_on, r.number limit ?";

    private final TenantSql sql;

    @Inject
    public OpenDocuments(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * The oldest due, {@link #MOST} of them.
     *
     * @param first one that stands before all others, or null
     */
    public List<OpenDocument> oldest(UUID customerId, CurrencyUnit currency, @Nullable UUID first) {
        return sql.rows(
                row -> read(row, currency),
                "select s.document_id, r.number, r.issue_on, s.due_on, s.payable, s.open_amount" + OF_CUSTOMER
                        + " and s.open_amount > 0 order by s.document_id = cast(? as uuid) desc nulls last," + OLDEST,
                customerId,
                currency.code(),
                first,
                MOST);
    }

    /** What documents in the customer's favour still give, in positive amounts; the oldest {@link #MOST} of them. */
    public List<OpenDocument> credits(UUID customerId, CurrencyUnit currency) {
        return sql.rows(
                row -> read(row, currency),
                "select s.document_id, r.number, r.issue_on, s.due_on, - s.payable as payable,"
                        + " - s.open_amount as open_amount" + OF_CUSTOMER + " and s.open_amount < 0 order by" + OLDEST,
                customerId,
                currency.code(),
                MOST);
    }

    private static OpenDocument read(Row row, CurrencyUnit currency) throws SQLException {
        return new OpenDocument(
                row.uuid("document_id"),
                row.text("number"),
                row.date("issue_on"),
                row.optionalDate("due_on").orElse(null),
                Money.of(row.decimal("payable"), currency),
                Money.of(row.decimal("open_amount"), currency));
    }

    /** What all of them come to. */
    public Money sum(UUID customerId, CurrencyUnit currency) {
        return sql.row(
                        row -> Money.of(row.decimal("open"), currency),
                        "select coalesce(sum(open_amount), 0) as open from document_standing where customer_id"
                                + Parties.MEMBERS
                                + " and currency_code = ? and open_amount > 0 and cancelled_at is null",
                        customerId,
                        currency.code())
                .orElseGet(() -> Money.zero(currency));
    }
}
