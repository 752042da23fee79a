package now.billing.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.problem.Conflict;
import now.billing.storage.Answer;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** The invoices of the organization, drafts and issued ones. Issued ones come out too, but nobody can write them. */
@Dependent
public class Invoices {
    private final TenantSql sql;

    @Inject
    public Invoices(TenantSql sql) {
        this.sql = sql;
    }

    public Invoice add(Invoice draft) {
        return sql.add(draft);
    }

    /**
     * An invoice to be changed. It comes with what most have none of, allowances, charges and exemptions, in the same
     * statement; its lines come with the first look at them.
     */
    public Optional<Invoice> find(UUID id) {
        return sql.query(
                        Invoice.class,
                        "select i from Invoice i left join fetch i.exemptions left join fetch i.adjustments"
                                + " where i.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * An invoice to be looked at or issued, read in one go with its lines; what hardly one has is asked for where it is
     * there. Nobody watches it: a change is
     * not written, an issue by {@link #freeze}.
     */
    public Optional<Invoice> read(UUID id) {
        return ask(id).get();
    }

    /** The same, which may wait for other questions to travel with; ask this one first, it carries the version. */
    public Answer<Optional<Invoice>> ask(UUID id) {
        Answer<Optional<StoredRow>> row = sql.askRow(StoredRow::read, Invoice.BY_ID, id);
        Answer<List<InvoiceLine>> lines = sql.ask(InvoiceLine::read, InvoiceLine.OF_INVOICE, id);
        return row.map(found -> found.map(each -> whole(each, lines)));
    }

    private Invoice whole(StoredRow row, Answer<List<InvoiceLine>> lines) {
        UUID id = row.invoice.id();
        Answer<List<InvoiceAdjustment>> adjustments = row.adjusted
                ? sql.ask(InvoiceAdjustment::read, InvoiceAdjustment.OF_INVOICE, id)
                : Answer.known(List.of());
        Answer<List<InvoiceExemption>> exemptions = row.exempted
                ? sql.ask(InvoiceExemption::read, InvoiceExemption.OF_INVOICE, id)
                : Answer.known(List.of());
        return row.invoice.with(lines.get(), adjustments.get(), exemptions.get());
    }

    /** An invoice without what hangs on it, and whether anything rare does. */
    private record StoredRow(Invoice invoice, boolean adjusted, boolean exempted) {
        static StoredRow read(Row row) throws SQLException {
            return new StoredRow(
                    Invoice.read(row), row.flag(Invoice.HAS_ADJUSTMENTS), row.flag(Invoice.HAS_EXEMPTIONS));
        }
    }

    /**
     * Writes that an invoice which {@link #read} gave was issued: the one update that the database allows, and the last
     * (ADR 0020). It may wait for others to travel with; a Conflict comes then if the draft is not the one that was
     * read any more.
     */
    public void freeze(Invoice issued) {
        sql.later(
                Conflict::staleVersion,
                "update invoice set state = ?, number = ?, record_id = ?, issued_at = ?, updated_at = ?, issue_on = ?,"
                        + " due_on = ?, delivery_on = ?, listed_on = ?, customer_name = ?, version = version + 1"
                        + " where id = ? and version = ?",
                issued.state(),
                issued.number().map(DocumentNumber::value).orElse(null),
                issued.recordId().orElse(null),
                issued.issuedAt().orElse(null),
                issued.updatedAt(),
                issued.header().issueDate(),
                issued.header().dueDate(),
                issued.header().deliveryDate(),
                issued.listedOn(),
                issued.customerName(),
                issued.id(),
                issued.version());
    }

    /**
     * Writes what was changed, now, so that a draft which somebody else changed or issued meanwhile shows here.
     *
     * @throws jakarta.persistence.OptimisticLockException if the row is not the one that was read any more
     */
    public void write() {
        sql.flush();
    }

    /**
     * Deletes a draft with everything under it.
     *
     * @throws Conflict if it is not a draft any more, or not of this version
     */
    public void discard(Invoice draft) {
        int deleted = sql.execute("delete from invoice where id = ? and version = ?", draft.id(), draft.version());
        if (deleted != 1) {
            throw Conflict.staleVersion();
        }
    }
}
