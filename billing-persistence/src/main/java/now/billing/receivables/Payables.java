package now.billing.receivables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.Aging.Bucket;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** What is owed to suppliers by approved bills; a cancelled one is not owed. */
@Dependent
public class Payables {
    /** As many suppliers are told of at once. */
    public static final int MOST = 500;

    private static final String AGED =
            " coalesce(sum(open_amount) filter (where late <= 0 or late is null), 0) as not_due,"
                    + " coalesce(sum(open_amount) filter (where late between 1 and 30), 0) as to_30,"
                    + " coalesce(sum(open_amount) filter (where late between 31 and 60), 0) as to_60,"
                    + " coalesce(sum(open_amount) filter (where late between 61 and 90), 0) as to_90,"
                    + " coalesce(sum(open_amount) filter (where late > 90), 0) as older, sum(open_amount) as total"
                    + " from (select s.customer_id, s.currency_code, s.open_amount, cast(? as date) - s.due_on as late"
                    + " from document_standing s where s.document_kind = 'BILL' and s.open_amount > 0"
                    + " and s.cancelled_at is null) o";

    private final TenantSql sql;

    @Inject
    public Payables(TenantSql sql) {
        this.sql = sql;
    }

    /** Open amounts in one currency by how long they are overdue. */
    public record Aged(Map<Bucket, Money> buckets, Money total) {
        public Aged {
            buckets = Map.copyOf(buckets);
        }

        /** The sum of one age. */
        public Money in(Bucket bucket) {
            return buckets.getOrDefault(bucket, Money.zero(total.currency()));
        }
    }

    /** What is owed to one supplier in one currency. */
    public record OfSupplier(UUID id, String name, Aged aged) {}

    /** All that is owed, in each currency. */
    public List<Aged> sums(LocalDate today) {
        return sql.rows(
                Payables::aged,
                "select currency_code," + AGED + " group by currency_code order by count(*) desc, currency_code",
                today);
    }

    /** To whom it is owed, the largest sums first. */
    public List<OfSupplier> suppliers(LocalDate today) {
        return sql.rows(
                row -> new OfSupplier(row.uuid("customer_id"), row.text("name"), aged(row)),
                "select p.name, a.* from (select customer_id, currency_code," + AGED
                        + " group by customer_id, currency_code order by total desc, customer_id limit ?) a"
                        + " join party p on p.id = a.customer_id order by a.total desc, a.customer_id",
                today,
                MOST);
    }

    private static Aged aged(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text("currency_code"));
        Map<Bucket, Money> buckets = new EnumMap<>(Bucket.class);
        buckets.put(Bucket.NOT_DUE, Money.of(row.decimal("not_due"), currency));
        buckets.put(Bucket.DAYS_1_TO_30, Money.of(row.decimal("to_30"), currency));
        buckets.put(Bucket.DAYS_31_TO_60, Money.of(row.decimal("to_60"), currency));
        buckets.put(Bucket.DAYS_61_TO_90, Money.of(row.decimal("to_90"), currency));
        buckets.put(Bucket.OVER_90_DAYS, Money.of(row.decimal("older"), currency));
        return new Aged(buckets, Money.of(row.decimal("total"), currency));
    }
}
