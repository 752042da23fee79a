package now.billing.payments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** What really came where a payment counts in another currency; only ever added. */
@Dependent
public class PaymentConversions {
    private final TenantSql sql;

    @Inject
    public PaymentConversions(TenantSql sql) {
        this.sql = sql;
    }

    public void add(PaymentConversion conversion) {
        ExchangeRate rate = conversion.rate();
        sql.execute(
                "insert into payment_conversion (payment_id, received, received_code, rate, rated_on, rate_source,"
                        + " home_amount, home_code) values (?, ?, ?, ?, ?, ?, ?, ?)",
                conversion.paymentId(),
                conversion.received().amount(),
                conversion.received().currency().code(),
                rate == null ? null : rate.rate(),
                rate == null ? null : rate.date(),
                rate == null ? null : rate.source(),
                conversion.home().amount(),
                conversion.home().currency().code());
    }

    /**
     * Nothing for a payment that came in the currency in which it counts.
     *
     * @param counts the currency of the payment
     */
    public Optional<PaymentConversion> of(UUID paymentId, CurrencyUnit counts) {
        return sql.row(
                row -> conversion(row, counts),
                "select payment_id, received, received_code, home_amount, home_code, coalesce(rate, 0) as rate,"
                        + " rated_on, rate_source from payment_conversion where payment_id = ?",
                paymentId);
    }

    private static PaymentConversion conversion(Row row, CurrencyUnit counts) throws SQLException {
        CurrencyUnit from = CurrencyUnit.of(row.text("received_code"));
        return new PaymentConversion(
                row.uuid("payment_id"),
                Money.of(row.decimal("received"), from),
                rate(row, from, counts),
                Money.of(row.decimal("home_amount"), CurrencyUnit.of(row.text("home_code"))));
    }

    private static @Nullable ExchangeRate rate(Row row, CurrencyUnit from, CurrencyUnit to) throws SQLException {
        BigDecimal rate = row.decimal("rate");
        return rate.signum() == 0
                ? null
                : new ExchangeRate(from, to, rate, row.date("rated_on"), row.text("rate_source"));
    }
}
