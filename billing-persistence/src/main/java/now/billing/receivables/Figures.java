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
     */
    public record Outstanding(Money open, Money overdue) {}

    /** Open amounts by days past due. */
    public record Ageing(Money current, Money to30, Money to60, Money to90, Money older) {}

    /**
     * Months with movements, from the first day on, the oldest first; reversed payments are deducted in their month.
     */
    public List<Month> months(CurrencyUnit currency, LocalDate from) {
        return sql.rows(
                row -> new Month(
                        YearMonth.from(row.date(1)),
                        Money.of(row.decimal(2), currency),
                        Money.of(row.decimal(3), currency)),
                "select cast(date_trunc('month', posted_on) as date),"
                        + " coalesce(sum(debit - credit) filter (where type = 'INVOICE'), 0),"
                        + " coalesce(sum(credit - debit) filter (where type in ('PAYMENT', 'PAYMENT_REVERSAL')), 0)"
                        + " from ledger_entry where currency_code = ? and posted_on >= ? group by 1 order by 1",
                currency.code(),
                from);
    }

    /** What is open, by currency; the largest number of documents first. */
    public List<Outstanding> outstanding(LocalDate today) {
        return sql.rows(
                row -> {
                    CurrencyUnit currency = CurrencyUnit.of(row.text(1));
                    return new Outstanding(Money.of(row.decimal(2), currency), Money.of(row.decimal(3), currency));
                },
                "select currency_code, sum(open_amount),"
                        + " coalesce(sum(open_amount) filter (where due_on < ? and open_amount > 0), 0)"
                        + " from document_standing where open_amount > 0 or open_amount < 0 and payable < 0"
                        + " group by currency_code order by count(*) desc, 1",
                today);
    }

    /** What is open in a currency, by how long it is overdue. */
    public Ageing ageing(CurrencyUnit currency, LocalDate today) {
        Optional<Ageing> ageing = sql.row(
                row -> new Ageing(
                        Money.of(row.decimal(1), currency),
                        Money.of(row.decimal(2), currency),
                        Money.of(row.decimal(3), currency),
                        Money.of(row.decimal(4), currency),
                        Money.of(row.decimal(5), currency)),
                "select coalesce(sum(open_amount) filter (where late <= 0 or late is null), 0),"
                        + " coalesce(sum(open_amount) filter (where late between 1 and 30), 0),"
                        + " coalesce(sum(open_amount) filter (where late between 31 and 60), 0),"
                        + " coalesce(sum(open_amount) filter (where late between 61 and 90), 0),"
                        + " coalesce(sum(open_amount) filter (where late > 90), 0)"
                        + " from (select open_amount, cast(? as date) - due_on as late from document_standing"
                        + " where open_amount > 0 and currency_code = ?) o",
                today,
                currency.code());
        Money zero = Money.zero(currency);
        return ageing.orElseGet(() -> new Ageing(zero, zero, zero, zero, zero));
    }

    /** What documents give back and is not set off yet, in a currency; negative, or zero. */
    public Money credit(CurrencyUnit currency) {
        return sql.row(
                        row -> Money.of(row.decimal(1), currency),
                        "select coalesce(sum(open_amount), 0) from document_standing"
                                + " where open_amount < 0 and payable < 0 and currency_code = ?",
                        currency.code())
                .orElseGet(() -> Money.zero(currency));
    }

    /** Whether any document has reached its receiver. */
    public boolean anySent() {
        return sql.row(row -> row.flag(1), "select exists (select 1 from delivery where state = 'SENT')")
                .orElse(false);
    }
}
