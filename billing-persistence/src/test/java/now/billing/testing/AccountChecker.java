package now.billing.testing;

import java.util.List;
import now.billing.storage.TenantSql;

/**
 * Whether the accounts of customers and suppliers are right: for each customer and currency the ledger is what the
 * documents ask for, less the credits, less the money that came and the discounts for paying early, plus the money that
 * was paid out and the late fees that were not waived; for each supplier his bills less what was paid for them; and it
 * is what the documents are open by, less what payments have left. Set-offs are in neither sum.
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

    private AccountChecker() {}

    /** The accounts that are not right, as "customer currency: what is posted, what the facts and standings say". */
    public static List<String> unequal(TenantSql sql) {
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
