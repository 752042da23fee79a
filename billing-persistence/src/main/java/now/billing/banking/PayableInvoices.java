package now.billing.banking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** Finds the invoices that a payer may mean. */
@Dependent
public class PayableInvoices {
    /** So many are looked at for each question: beyond that an amount alone says nothing. */
    private static final int MOST = 400;

    private static final String SELECT = "select r.document_kind, r.document_id, r.number, s.customer_id,"
            + " p.name as customer_name, coalesce(r.canonical::jsonb #>> '{accounts,0,reference}', '') as reference,"
            + " r.issue_on, s.open_amount, s.currency_code, s.cancelled_at is not null as cancelled"
            + " from issued_record r join document_standing s on s.document_id = r.document_id"
            + " and s.document_kind = r.document_kind join party p on p.id = s.customer_id"
            + " where r.document_kind = 'INVOICE'";

    private final TenantSql sql;

    @Inject
    public PayableInvoices(TenantSql sql) {
        this.sql = sql;
    }

    /** Those whose payers are asked to quote one of these references, paid ones too. */
    public List<Payable> quoted(Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : sql.rows(
                        PayableInvoices::read,
                        SELECT + " and r.canonical::jsonb #>> '{accounts,0,reference}' = any(?) limit ?",
                        references,
                        MOST);
    }

    /** Those with one of these numbers, paid ones too. */
    public List<Payable> numbered(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : sql.rows(PayableInvoices::read, SELECT + " and r.number = any(?) limit ?", numbers, MOST);
    }

    /** Those of which just one of these amounts is open, the oldest first. */
    public List<Payable> openBy(CurrencyUnit currency, Collection<String> amounts) {
        return amounts.isEmpty()
                ? List.of()
                : sql.rows(
                        PayableInvoices::read,
                        SELECT + " and s.open_amount > 0 and s.cancelled_at is null and s.currency_code = ?"
                                + " and s.open_amount = any(cast(? as numeric[])) order by r.issue_on, r.id limit ?",
                        currency.code(),
                        amounts,
                        MOST);
    }

    /** All that is open of these customers, the oldest first. */
    public List<Payable> openOf(Collection<UUID> customers) {
        return customers.isEmpty()
                ? List.of()
                : sql.rows(
                        PayableInvoices::read,
                        SELECT + " and s.open_amount > 0 and s.cancelled_at is null and s.customer_id = any(?)"
                                + " order by coalesce(s.due_on, r.issue_on), r.issue_on, r.number limit ?",
                        customers,
                        MOST);
    }

    /** Whose payments came from these accounts before; an account that several customers pay from is nobody's. */
    public Map<String, UUID> payers(Collection<String> ibans) {
        Map<String, UUID> payers = new HashMap<>();
        if (!ibans.isEmpty()) {
            sql.rows(
                            row -> Map.entry(row.text("iban"), row.uuid("customer_id")),
                            "select t.iban, min(coalesce(a.merged_into, a.party_id)::text)::uuid as customer_id"
                                    + " from bank_transaction t join payment p on p.id = t.payment_id"
                                    + " join party_account a on a.party_id = p.customer_id"
                                    + " where t.state = 'MATCHED' and t.iban = any(?) group by t.iban"
                                    + " having count(distinct coalesce(a.merged_into, a.party_id)) = 1",
                            ibans)
                    .forEach(each -> payers.put(each.getKey(), each.getValue()));
        }
        return payers;
    }

    private static Payable read(Row row) throws SQLException {
        return new Payable(
                DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                row.text("number"),
                row.uuid("customer_id"),
                row.text("customer_name"),
                row.text("reference"),
                row.date("issue_on"),
                Money.of(row.decimal("open_amount"), CurrencyUnit.of(row.text("currency_code"))),
                row.flag("cancelled"));
    }
}
