package now.billing.receivables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.TenantSql;

/** Sums over the whole business, each by one statement over an index of what is open or recent. */
@Dependent
public class Figures {
    private final TenantSql sql;

    @Inject
    public Figures(TenantSql sql) {
        this.sql = sql;
    }

    /** What was invoiced and what came in during one month. */
    public record Month(YearMonth month, Money invoiced, Money paid) {}

    /**
     * What is open in one currency.
     *
     * @param open less what documents give back and is not set off yet; with the credit the ages add up to it
     * @param overdue what is asked for and late; a cancelled document asks for nothing
     */
    public record Outstanding(Money open, Money overdue) {}

    /** Open amounts by days past due. */
    public record Ageing(Money current, Money to30, Money to60, Money to90, Money older) {}

    /**
     * Months with movements, from the first day on, the oldest first; what was credited, taken back or refunded is
     * deducted in its month.
     */
    public List<Month> months(CurrencyUnit currency, LocalDate from) {
        return sql.rows(
                row -> new Month(
                        YearMonth.from(row.date("month")),
                        Money.of(row.decimal("invoiced"), currency),
                        Money.of(row.decimal("paid"), currency)),
                "select cast(date_trunc('month', posted_on) as date) as month,"
                        + " coalesce(sum(debit - credit) filter (where type in ('INVOICE', 'CREDIT_NOTE')), 0)"
                        + " as invoiced,"
                        + " coalesce(sum(credit - debit) filter (where type in"
                        + " ('PAYMENT', 'PAYMENT_REVERSAL', 'REFUND', 'REFUND_REVERSAL')), 0)"
                        + " as paid"
                        + " from ledger_entry where currency_code = ? and posted_on >= ? group by month order by month",
                currency.code(),
                from);
    }

    /** What is open, by currency; the largest number of documents first. */
    public List<Outstanding> outstanding(LocalDate today) {
        return sql.rows(
                row -> {
                    CurrencyUnit currency = CurrencyUnit.of(row.text("currency_code"));
                    return new Outstanding(
                            Money.of(row.decimal("open"), currency), Money.of(row.decimal("overdue"), currency));
                },
                "select currency_code, sum(open_amount) as open,"
                        + " coalesce(sum(open_amount) filter (where due_on < ? and open_amount > 0"
                        + " and cancelled_at is null), 0) as overdue"
                        + " from document_standing where document_kind <> 'BILL'"
                        + " and (open_amount > 0 or open_amount < 0 and payable < 0)"
                        + " group by currency_code order by count(*) desc, currency_code",
                today);
    }

    /** What is asked for in a currency, by how long it is overdue. */
    public Ageing ageing(CurrencyUnit currency, LocalDate today) {
        Optional<Ageing> ageing = sql.row(
                row -> new Ageing(
                        Money.of(row.decimal("not_due"), currency),
                        Money.of(row.decimal("to_30"), currency),
                        Money.of(row.decimal("to_60"), currency),
                        Money.of(row.decimal("to_90"), currency),
                        Money.of(row.decimal("older"), currency)),
                "select coalesce(sum(open_amount) filter (where late <= 0 or late is null), 0) as not_due,"
                        + " coalesce(sum(open_amount) filter (where late between 1 and 30), 0) as to_30,"
                        + " coalesce(sum(open_amount) filter (where late between 31 and 60), 0) as to_60,"
                        + " coalesce(sum(open_amount) filter (where late between 61 and 90), 0) as to_90,"
                        + " coalesce(sum(open_amount) filter (where late > 90), 0) as older"
                        + " from (select open_amount, cast(? as date) - due_on as late from document_standing"
                        + " where open_amount > 0 and cancelled_at is null and document_kind <> 'BILL'"
                        + " and currency_code = ?) o",
                today,
                currency.code());
        Money zero = Money.zero(currency);
        return ageing.orElseGet(() -> new Ageing(zero, zero, zero, zero, zero));
    }

    /** What stands in no age, in a currency: what documents give back, less what is open by cancelled ones. */
    public Money credit(CurrencyUnit currency) {
        return sql.row(
                        row -> Money.of(row.decimal("credit"), currency),
                        "select coalesce(sum(open_amount), 0) as credit from document_standing"
                                + " where document_kind <> 'BILL' and currency_code = ?"
                                + " and (open_amount < 0 and payable < 0"
                                + " or open_amount > 0 and cancelled_at is not null)",
                        currency.code())
                .orElseGet(() -> Money.zero(currency));
    }

    /** Whether any document has reached its receiver. */
    public boolean anySent() {
        return sql.row(row -> row.flag("sent"), "select exists (select 1 from delivery where state = 'SENT') as sent")
                .orElse(false);
    }
}
