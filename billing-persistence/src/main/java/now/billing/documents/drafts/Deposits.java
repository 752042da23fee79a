package now.billing.documents.drafts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.parties.Parties;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** Deposit invoices, and which final invoice takes off which: one a deposit at a time. */
@Dependent
public class Deposits {
    private static final String LIVE =
            " not exists (select 1 from deposit_release r" + " where r.deposit_id = c.deposit_id and r.turn = c.turn)";
    private static final String ISSUED = " d.kind = 'INVOICE' and d.state = 'ISSUED' and d.more ->> 'typeCode' = '386'";
    private static final String UNTAKEN =
            " and not exists (select 1 from deposit_deduction c where c.deposit_id = d.id and" + LIVE + ")";

    private final TenantSql sql;

    @Inject
    public Deposits(TenantSql sql) {
        this.sql = sql;
    }

    /** The estimate of which a deposit invoice asks for a part; empty where it stands free. */
    public Optional<UUID> estimateOf(UUID deposit) {
        return sql.row(
                Deposits::id,
                "select to_id as id from document_link where from_kind = 'INVOICE' and from_id = ?"
                        + " and relation = 'DEPOSIT_OF'",
                deposit);
    }

    /** The issued deposits of an estimate that nothing takes off, the oldest first. */
    public List<UUID> openOf(UUID estimate) {
        return sql.rows(
                Deposits::id,
                "select d.id from document_link l join document d on d.id = l.from_id"
                        + " where l.to_kind = 'ESTIMATE' and l.to_id = ? and l.relation = 'DEPOSIT_OF' and" + ISSUED
                        + UNTAKEN + " order by d.id",
                estimate);
    }

    /**
     * The issued free deposits that nothing takes off of the same customer and currency under the same order (BT-13),
     * the oldest first; none where the deposit names no order.
     *
     * @param customer who holds the deposit's customer today
     */
    public List<UUID> openBeside(UUID deposit, UUID customer) {
        return sql.rows(
                Deposits::id,
                "select d.id from document o join document d on d.currency_code = o.currency_code"
                        + " and d.order_reference = o.order_reference"
                        + " where o.id = ? and o.order_reference <> '' and d.customer_id" + Parties.MEMBERS
                        + " and" + ISSUED + UNTAKEN
                        + " and not exists (select 1 from document_link l where l.from_id = d.id"
                        + " and l.relation = 'DEPOSIT_OF') order by d.id limit 50",
                deposit,
                customer);
    }

    /** The invoice that takes a deposit off, a draft or issued; empty while nothing does. */
    public Optional<DocumentRef> finalOf(UUID deposit) {
        return sql.row(
                row -> DocumentRef.invoice(row.uuid("id")),
                "select c.invoice_id as id from deposit_deduction c where c.deposit_id = ? and" + LIVE,
                deposit);
    }

    /** Whether a draft takes a deposit off from here on; false where another invoice does, be it at the same time. */
    public boolean deduct(UUID deposit, UUID draft) {
        return sql.execute(
                        "insert into deposit_deduction (deposit_id, turn, invoice_id)"
                                + " select ?, count(*), ? from deposit_release where deposit_id = ?"
                                + " on conflict (deposit_id, turn) do nothing",
                        deposit,
                        draft,
                        deposit)
                == 1;
    }

    /** A draft takes a deposit off no more; the database refuses it of an issued one. */
    public void free(UUID deposit, UUID draft) {
        sql.execute("delete from deposit_deduction where deposit_id = ? and invoice_id = ?", deposit, draft);
    }

    /** An invoice was taken back as a whole, so that its deposits can be taken off anew. */
    public void release(UUID invoice, Instant at) {
        sql.execute(
                "insert into deposit_release (deposit_id, turn, released_at)"
                        + " select c.deposit_id, c.turn, ? from deposit_deduction c where c.invoice_id = ?"
                        + " on conflict do nothing",
                at,
                invoice);
    }

    private static UUID id(Row row) throws SQLException {
        return row.uuid("id");
    }
}
