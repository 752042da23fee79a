package now.billing.receivables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** Which credit is set off against which document. Adding a row and counting it towards both is one step here. */
@Dependent
public class SetOffs {
    private static final String SELECT = "select o.id, o.credit_kind, o.credit_id, o.document_kind, o.document_id,"
            + " o.amount, o.currency_code, o.set_off_on, o.reverses_id, o.set_off_by, o.created_at,"
            + " c.number as credit_number, d.number as document_number,"
            + " exists (select 1 from set_off b where b.reverses_id = o.id) as reversed,"
            + " exists (select 1 from document_standing s where s.document_id in (o.credit_id, o.document_id)"
            + " and s.cancelled_at is not null) as cancelled"
            + " from set_off o"
            + " join issued_record c on c.document_kind = o.credit_kind and c.document_id = o.credit_id"
            + " join issued_record d on d.document_kind = o.document_kind and d.document_id = o.document_id"
            + " where o.reverses_id is null";

    private final TenantSql sql;
    private final Standings standings;

    @Inject
    public SetOffs(TenantSql sql, Standings standings) {
        this.sql = sql;
        this.standings = standings;
    }

    /**
     * Adds a set-off or a reversal; both documents stand where they stood before, moved by its amount. The customer's
     * account must be locked.
     *
     * @return where the document that asks for money stands now
     */
    public DocumentStanding add(SetOff setOff) {
        sql.execute(
                "insert into set_off (id, credit_kind, credit_id, document_kind, document_id, amount, currency_code,"
                        + " set_off_on, reverses_id, set_off_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                setOff.id(),
                setOff.credit().kind(),
                setOff.credit().id(),
                setOff.document().kind(),
                setOff.document().id(),
                setOff.amount().amount(),
                setOff.amount().currency().code(),
                setOff.setOffOn(),
                setOff.reversesId(),
                setOff.setOffBy(),
                setOff.at());
        standings.count(setOff.credit(), setOff.amount().negated());
        return standings.count(setOff.document(), setOff.amount());
    }

    /** A set-off; a reversal is not found by its own id. */
    public Optional<SetOffRow> find(UUID id) {
        return sql.row(SetOffs::row, SELECT + " and o.id = ?", id);
    }

    /** What was set off by or against a document, what was taken back too, the oldest first. */
    public List<SetOffRow> of(DocumentRef ref) {
        return sql.rows(
                SetOffs::row, SELECT + " and (o.credit_id = ? or o.document_id = ?) order by o.id", ref.id(), ref.id());
    }

    /** The days on which these documents were issued. */
    public Map<UUID, LocalDate> issueDates(Collection<UUID> documents) {
        Map<UUID, LocalDate> dates = new HashMap<>();
        sql.rows(
                row -> dates.put(row.uuid("document_id"), row.date("issue_on")),
                "select document_id, issue_on from issued_record where document_id = any(?)",
                documents);
        return dates;
    }

    /** The latest day on which something of this document was taken back: a set-off or a refund. */
    public Optional<LocalDate> latestTakenBack(DocumentRef credit) {
        return sql.row(
                        row -> row.optionalDate("day"),
                        "select max(day) as day from (select set_off_on as day from set_off"
                                + " where credit_id = ? and reverses_id is not null"
                                + " union all select refunded_on from refund"
                                + " where document_id = ? and reverses_id is not null) back",
                        credit.id(),
                        credit.id())
                .flatMap(day -> day);
    }

    private static SetOffRow row(Row row) throws SQLException {
        SetOff setOff = new SetOff(
                row.uuid("id"),
                DocumentRef.of(row.word("credit_kind", DocumentKind.class), row.uuid("credit_id")),
                DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                Money.of(row.decimal("amount"), CurrencyUnit.of(row.text("currency_code"))),
                row.date("set_off_on"),
                row.optionalUuid("reverses_id").orElse(null),
                row.text("set_off_by"),
                row.instant("created_at"));
        return new SetOffRow(
                setOff,
                DocumentNumber.of(row.text("credit_number")),
                DocumentNumber.of(row.text("document_number")),
                row.flag("reversed"),
                row.flag("cancelled"));
    }
}
