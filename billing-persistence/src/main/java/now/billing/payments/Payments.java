package now.billing.payments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.ConstantText;
import now.billing.storage.Page;
import now.billing.storage.PageKey;
import now.billing.storage.Row;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** Payments and their reversals; both are only ever added. */
@Dependent
public class Payments {
    private final TenantSql sql;

    @Inject
    public Payments(TenantSql sql) {
        this.sql = sql;
    }

    public Payment add(Payment payment) {
        return sql.add(payment);
    }

    public Optional<Payment> find(UUID id) {
        return sql.find(Payment.class, id);
    }

    /**
     * Takes a payment back.
     *
     * @return false if it was taken back before
     */
    public boolean reverse(PaymentReversal reversal) {
        return sql.execute(
                        "insert into payment_reversal (id, payment_id, reversed_on, reason, reversed_by, created_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (payment_id) do nothing",
                        reversal.id(),
                        reversal.paymentId(),
                        reversal.reversedOn(),
                        reversal.reason(),
                        reversal.reversedBy(),
                        reversal.reversedAt())
                == 1;
    }

    public Optional<PaymentReversal> reversalOf(UUID paymentId) {
        return sql.row(
                row -> new PaymentReversal(
                        row.uuid(1), row.uuid(2), row.date(3), row.text(4), row.text(5), row.instant(6)),
                "select id, payment_id, reversed_on, reason, reversed_by, created_at"
                        + " from payment_reversal where payment_id = ?",
                paymentId);
    }

    /** Payments, the latest first. */
    public Page<PaymentRow> page(PaymentFilter filter, @Nullable PageKey after, int limit) {
        ConstantText text = ConstantText.of("select p.id, p.customer_id, c.name, p.received_on, p.method, p.reference,"
                + " p.amount, p.currency_code,"
                + " coalesce((select sum(a.amount) from allocation a where a.payment_id = p.id), 0),"
                + " exists (select 1 from payment_reversal r where r.payment_id = p.id),"
                + " (select i.number from issued_record i where i.document_kind = 'RECEIPT' and i.document_id = p.id),"
                + " p.created_at"
                + " from payment p join customer c on c.id = p.customer_id where true");
        restrict(text, filter);
        if (after != null) {
            text.append("and (p.received_on, p.id) < (?, ?)", LocalDate.parse(after.value()), after.id());
        }
        text.append("order by p.received_on desc, p.id desc limit ?", limit + 1);
        return Page.cut(
                sql.rows(Payments::row, text),
                limit,
                row -> new PageKey(row.receivedOn().toString(), row.id()));
    }

    private static void restrict(ConstantText text, PaymentFilter filter) {
        SearchWords words = SearchWords.of(filter.typed());
        if (!words.isEmpty()) {
            text.append(
                    "and (starts_with(lower(p.reference), lower(?))"
                            + " or p.customer_id in (select id from customer where words @@ to_tsquery('simple', ?)))",
                    filter.typed().strip(),
                    words.query());
        }
        if (filter.customerId() != null) {
            text.append("and p.customer_id = ?", filter.customerId());
        }
        if (filter.from() != null) {
            text.append("and p.received_on >= ?", filter.from());
        }
        if (filter.to() != null) {
            text.append("and p.received_on <= ?", filter.to());
        }
    }

    private static PaymentRow row(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text(8));
        return new PaymentRow(
                row.uuid(1),
                row.uuid(2),
                row.text(3),
                row.date(4),
                row.word(5, PaymentMethod.class),
                row.text(6),
                Money.of(row.decimal(7), currency),
                Money.of(row.decimal(9), currency),
                row.flag(10),
                row.optionalText(11).orElse(null),
                row.instant(12));
    }
}
