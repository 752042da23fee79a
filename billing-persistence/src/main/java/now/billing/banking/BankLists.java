package now.billing.banking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.ConstantText;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder.Values;
import now.billing.storage.SearchWords;
import now.billing.storage.TenantSql;

/** The list of entries of bank accounts. */
@Dependent
public class BankLists {
    private final TenantSql sql;

    @Inject
    public BankLists(TenantSql sql) {
        this.sql = sql;
    }

    /** A page of the entries that stand there. */
    public Page<BankTransaction> page(ListQuery<BankTab, BankSort> query) {
        Keyset keyset = keyset(query);
        ConstantText text = ConstantText.of("select " + BankTransactions.COLUMNS + ",")
                .append(keyset.columns())
                .append(BankTransactions.TABLES);
        return keyset.page(sql, BankTransactions::read, restrict(text, query), query.limit());
    }

    /** How many there are, counted up to {@code most + 1}. */
    public int count(ListQuery<BankTab, BankSort> query, int most) {
        return sql.count(restrict(ConstantText.of("select 1 from bank_transaction t where"), query), most);
    }

    /** What they come to, a currency each. */
    public List<Money> sums(ListQuery<BankTab, BankSort> query) {
        ConstantText text = restrict(
                        ConstantText.of("select t.currency_code, sum(t.amount) as total from bank_transaction t where"),
                        query)
                .append("group by t.currency_code order by count(*) desc, t.currency_code");
        return sql.rows(row -> Money.of(row.decimal("total"), CurrencyUnit.of(row.text("currency_code"))), text);
    }

    private static Keyset keyset(ListQuery<BankTab, BankSort> query) {
        return switch (query.sort()) {
            case DATE -> Keyset.of("bank-transactions", query, Values.DATE, "t.booked_on", "t.id");
            case AMOUNT -> Keyset.of("bank-transactions", query, Values.NUMBER, "t.amount", "t.id");
        };
    }

    private static ConstantText restrict(ConstantText text, ListQuery<BankTab, BankSort> query) {
        text.append("t.state = ?", query.tab());
        for (SearchWords.Word word : SearchWords.of(query.search()).words()) {
            text.append(
                    "and (t.search like shared.pattern(?) or t.amount = any(cast(? as numeric[])))",
                    word.text(),
                    word.amounts());
        }
        ListFilter filter = query.filter();
        if (filter.from() != null) {
            text.append("and t.booked_on >= ?", filter.from());
        }
        if (filter.to() != null) {
            text.append("and t.booked_on <= ?", filter.to());
        }
        if (filter.currency() != null) {
            text.append("and t.currency_code = ?", filter.currency());
        }
        return text;
    }
}
