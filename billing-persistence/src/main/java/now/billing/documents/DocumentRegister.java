package now.billing.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.OpenItem;
import now.billing.storage.Answer;
import now.billing.storage.Ids;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/**
 * Issued documents of any kind by their {@link DocumentRef}, and where they stand. Each change is made in the
 * transaction
 * that adds the fact behind it: the issue, a delivery, a view, an allocation.
 */
@Dependent
public class DocumentRegister {
    private static final String SELECT =
            "select document_kind, document_id, customer_id, currency_code, due_on, payable,"
                    + " allocated, paid_on, sent_at, viewed_at, cancelled_at from document_standing";

    private static final String ENTER = "with record as (" + IssuedRecords.INSERT
            + " returning document_kind, document_id, number, customer_id, currency_code, due_on, total_payable,"
            + " issued_at, issued_by), standing as (insert into document_standing"
            + " (document_kind, document_id, customer_id, currency_code, due_on, payable, created_at)"
            + " select document_kind, document_id, customer_id, currency_code, due_on, total_payable, issued_at"
            + " from record) insert into document_event"
            + " (id, document_kind, document_id, type, happened_at, actor, detail)"
            + " select ?, document_kind, document_id, 'ISSUED', issued_at, issued_by, number from record";

    private final TenantSql sql;

    @Inject
    public DocumentRegister(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * Enters a document that is to be paid: its record, where it stands, and the line of its story that says it was
     * issued; one statement. The same document or number a second time violates a named constraint of the record.
     */
    public IssuedRecord enter(IssuedRecord record) {
        List<@Nullable Object> values = new ArrayList<>(IssuedRecords.values(record));
        values.add(Ids.next());
        sql.later(ENTER, values.toArray());
        return record;
    }

    public Optional<DocumentStanding> find(DocumentRef ref) {
        return ask(ref).get();
    }

    /** The same, which may wait for other questions to travel with. */
    public Answer<Optional<DocumentStanding>> ask(DocumentRef ref) {
        return sql.askRow(
                DocumentRegister::standing,
                SELECT + " where document_id = ? and document_kind = ?",
                ref.id(),
                ref.kind());
    }

    /** What a customer still has to pay in a currency, the oldest due first. */
    public List<OpenItem> openItems(UUID customerId, CurrencyUnit currency) {
        return sql.rows(
                row -> new OpenItem(
                        DocumentRef.of(row.word(1, DocumentKind.class), row.uuid(2)),
                        DocumentNumber.of(row.text(3)),
                        row.date(4),
                        Money.of(row.decimal(5), currency)),
                "select s.document_kind, s.document_id, r.number, coalesce(s.due_on, r.issue_on), s.open_amount"
                        + " from document_standing s join issued_record r"
                        + " on r.document_kind = s.document_kind and r.document_id = s.document_id"
                        + " where s.customer_id = ? and s.currency_code = ? and s.open_amount > 0"
                        + " order by 4, r.issue_on, r.number",
                customerId,
                currency.code());
    }

    /** Counts a delivery that succeeded; the first one stays. */
    public void markSent(DocumentRef ref, Instant at) {
        sql.execute(
                "update document_standing set sent_at = ?"
                        + " where document_id = ? and document_kind = ? and sent_at is null",
                at,
                ref.id(),
                ref.kind());
    }

    /** Counts a view of the public page; the first one stays. */
    public void markViewed(DocumentRef ref, Instant at) {
        sql.execute(
                "update document_standing set viewed_at = ?"
                        + " where document_id = ? and document_kind = ? and viewed_at is null",
                at,
                ref.id(),
                ref.kind());
    }

    /** Says that a full credit note took the document back. */
    public void markCancelled(DocumentRef ref, Instant at) {
        sql.execute(
                "update document_standing set cancelled_at = ?"
                        + " where document_id = ? and document_kind = ? and cancelled_at is null",
                at,
                ref.id(),
                ref.kind());
    }

    /**
     * Counts an allocation towards a document, or a reversal (negative).
     *
     * Where nothing is left open by it, the day of payment is the latest on which money came that pays the document.
     *
     * @return where the document stands now
     */
    public DocumentStanding count(DocumentRef ref, Money amount) {
        return sql.row(
                        DocumentRegister::standing,
                        "update document_standing s set allocated = allocated + ?,"
                                + " paid_on = case when payable = allocated + ? or"
                                + " (payable > 0 and payable < allocated + ?) then (select max(p.received_on)"
                                + " from allocation a join payment p on p.id = a.payment_id"
                                + " where a.document_kind = s.document_kind and a.document_id = s.document_id"
                                + " and a.reverses_id is null"
                                + " and not exists (select 1 from allocation r where r.reverses_id = a.id)) end"
                                + " where document_id = ? and document_kind = ? and currency_code = ?"
                                + " returning document_kind, document_id, customer_id, currency_code, due_on, payable,"
                                + " allocated, paid_on, sent_at, viewed_at, cancelled_at",
                        amount.amount(),
                        amount.amount(),
                        amount.amount(),
                        ref.id(),
                        ref.kind(),
                        amount.currency().code())
                .orElseThrow(() -> new IllegalStateException("no issued document " + ref + " in this currency"));
    }

    private static DocumentStanding standing(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text(4));
        return new DocumentStanding(
                DocumentRef.of(row.word(1, DocumentKind.class), row.uuid(2)),
                row.uuid(3),
                row.optionalDate(5).orElse(null),
                Money.of(row.decimal(6), currency),
                Money.of(row.decimal(7), currency),
                row.optionalDate(8).orElse(null),
                row.optionalInstant(9).orElse(null),
                row.optionalInstant(10).orElse(null),
                row.optionalInstant(11).orElse(null));
    }
}
