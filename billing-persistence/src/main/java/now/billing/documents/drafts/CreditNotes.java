package now.billing.documents.drafts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.CreditNoteFacts;
import now.billing.kernel.document.Credited;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxRate;
import now.billing.storage.TenantSql;

/** What only credit notes have, beside their documents. */
@Dependent
public class CreditNotes {
    private static final String OF_INVOICE = " from credit_note c join issued_record r"
            + " on r.document_id = c.document_id and r.document_kind = 'CREDIT_NOTE'";

    private final TenantSql sql;

    @Inject
    public CreditNotes(TenantSql sql) {
        this.sql = sql;
    }

    /** Keeps the facts of a draft; the database refuses those of an issued one. */
    public void keep(UUID document, CreditNoteFacts facts) {
        sql.execute(
                "insert into credit_note (document_id, invoice_id, reason) values (?, ?, ?)"
                        + " on conflict (document_id) do update set invoice_id = excluded.invoice_id,"
                        + " reason = excluded.reason",
                document,
                facts.invoiceId(),
                facts.reason());
    }

    public Optional<CreditNoteFacts> find(UUID document) {
        return sql.row(
                row -> new CreditNoteFacts(row.optionalUuid("invoice_id").orElse(null), row.text("reason")),
                "select invoice_id, reason from credit_note where document_id = ?",
                document);
    }

    /**
     * What the issued credit notes of an invoice took back together; nothing where there is none. It is added up from
     * their records by the database: they can carry files, and only sums are asked for.
     */
    public Optional<Credited> credited(UUID invoice, CurrencyUnit currency) {
        List<TaxBreakdown> taxes = sql.rows(
                row -> new TaxBreakdown(
                        TaxRate.parse(row.text("category"), row.text("rate")),
                        Money.of(row.decimal("base"), currency),
                        Money.of(row.decimal("tax"), currency),
                        null,
                        null),
                "select t.category, t.rate, sum(t.base) as base, sum(t.tax) as tax" + OF_INVOICE
                        + " cross join lateral jsonb_to_recordset(r.canonical::jsonb -> 'taxes')"
                        + " as t (category text, rate text, base numeric, tax numeric)"
                        + " where c.invoice_id = ? group by t.category, t.rate",
                invoice);
        return sql.row(
                row -> new Credited(
                        taxes,
                        Money.of(row.decimal("gross"), currency),
                        Money.of(row.decimal("prepaid"), currency),
                        Money.of(row.decimal("to_pay"), currency)),
                "select sum(r.total_gross) as gross, sum(r.total_to_pay) as to_pay,"
                        + " sum((r.canonical::jsonb -> 'totals' ->> 'prepaid')::numeric) as prepaid" + OF_INVOICE
                        + " where c.invoice_id = ? having count(*) > 0",
                invoice);
    }
}
