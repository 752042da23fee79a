package now.billing.testing;

import java.util.ArrayList;
import java.util.List;
import now.billing.storage.TenantSql;

/**
 * Whether the accounts of customers and suppliers are right: for each customer and currency the ledger is what the
 * documents ask for, less the credits, less the money that came and the discounts for paying early, plus the money that
 * was paid out and the late fees that were not waived; for each supplier his bills less what was paid for them; and it
 * is what the documents are open by, less what payments have left. Set-offs are in neither sum. What was gained or lost
 * by another currency is no part of an account, and what it has to be.
 */
public final class AccountChecker {
    private static final String FACTS = "select customer_id, currency_code,"
            + " case document_kind when 'CREDIT_NOTE' then -total_to_pay else total_to_pay end as amount"
            + " from issued_record where document_kind in ('INVOICE', 'CREDIT_NOTE', 'BILL')"
            + " and document_id not in (select bill_id from bill_cancellation)"
            + " union all select supplier_id, currency_code, -amount from bill_payment"
            + " union all select customer_id, currency_code, -amount from payment"
            + " where id not in (select payment_id from payment_reversal)"
            + " union all select customer_id, currency_code, amount from refund"
            + " union all select customer_id, currency_code, -amount from early_discount"
            + " union all select customer_id, currency_code, amount from late_fee";

    private static final String STANDINGS = "select customer_id, currency_code, open_amount as amount"
            + " from document_standing union all select p.customer_id, p.currency_code, -p.amount"
            + " + coalesce((select sum(a.amount) from allocation a where a.payment_id = p.id), 0)"
            + " + coalesce((select sum(f.amount) from refund f where f.payment_id = p.id), 0) from payment p"
            + " where p.id not in (select payment_id from payment_reversal)";

    private static final String POSTED =
            "select customer_id, currency_code, debit - credit as amount from ledger_entry";

    /**
     * What parts of a payment in another currency gained or lost: together what it was worth less what its documents
     * were, by the rates that are frozen in them; a cent for each part is rounding.
     */
    private static final String EXCHANGE = "select c.payment_id || ' ' || c.home_code || ': ' || booked || ', '"
            + " || worth as found from payment_conversion c join payment p on p.id = c.payment_id,"
            + " lateral (select coalesce(sum(d.amount), 0) as booked from exchange_difference d"
            + " where d.payment_id = c.payment_id) b,"
            + " lateral (select count(*) as parts, coalesce(sum(c.home_amount * a.amount / p.amount - a.amount"
            + " * case when a.currency_code = c.home_code then 1"
            + " else (r.canonical::jsonb -> 'exchangeRate' ->> 'rate')::numeric end), 0) as worth"
            + " from allocation a join issued_record r on r.document_kind = a.document_kind"
            + " and r.document_id = a.document_id where a.payment_id = c.payment_id"
            + " and (a.currency_code = c.home_code or r.canonical::jsonb -> 'exchangeRate' ->> 'to' = c.home_code)) w"
            + " where abs(booked - worth) > 0.01 * parts";

    private AccountChecker() {}

    /** The accounts that are not right, as "customer currency: what is posted, what the facts and standings say". */
    public static List<String> unequal(TenantSql sql) {
        List<String> found = new ArrayList<>(accounts(sql));
        found.addAll(sql.rows(row -> row.text("found"), EXCHANGE));
        return found;
    }

    private static List<String> accounts(TenantSql sql) {
        return sql.rows(
                row -> row.text("found"),
                "select customer_id || ' ' || currency_code || ': ' || posted || ', ' || facts || ', ' || open as found"
                        + " from (select coalesce(h.merged_into, customer_id) as customer_id, currency_code,"
                        + " coalesce(sum(amount) filter (where source = 'POSTED'), 0) as posted,"
                        + " coalesce(sum(amount) filter (where source = 'FACTS'), 0) as facts,"
                        + " coalesce(sum(amount) filter (where source = 'OPEN'), 0) as open"
                        + " from (select 'POSTED' as source, l.* from (" + POSTED + ") l"
                        + " union all select 'FACTS', f.* from (" + FACTS + ") f"
                        + " union all select 'OPEN', s.* from (" + STANDINGS + ") s) each_one"
                        + " left join party_account h on h.party_id = customer_id"
                        + " group by coalesce(h.merged_into, customer_id), currency_code) account"
                        + " where posted <> facts or posted <> open order by 1");
    }
}
