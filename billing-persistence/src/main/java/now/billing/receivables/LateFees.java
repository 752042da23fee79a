package now.billing.receivables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.json.StoredProblem;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.Problem;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** Fees for paying late. Adding a row and asking for it by its invoice is one step here. */
@Dependent
public class LateFees {
    private static final String SELECT = "select id, document_kind, document_id, customer_id, amount, currency_code,"
            + " charged_on, reverses_id, reason, words, decided_by, created_at from late_fee f";

    private final TenantSql sql;
    private final Standings standings;

    @Inject
    public LateFees(TenantSql sql, Standings standings) {
        this.sql = sql;
        this.standings = standings;
    }

    /**
     * Adds a fee or a waiver. The customer's account must be locked.
     *
     * @return where the document stands now
     */
    public DocumentStanding add(LateFee fee) {
        Problem reason = fee.reason();
        sql.execute(
                "insert into late_fee (id, document_kind, document_id, customer_id, amount, currency_code, charged_on,"
                        + " reverses_id, reason, words, decided_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)",
                fee.id(),
                fee.document().kind(),
                fee.document().id(),
                fee.customerId(),
                fee.amount().amount(),
                fee.amount().currency().code(),
                fee.chargedOn(),
                fee.reversesId(),
                reason == null ? null : StoredProblem.text(reason),
                fee.words(),
                fee.decidedBy(),
                fee.at());
        return standings.charge(fee.document(), fee.amount());
    }

    public Optional<LateFee> find(UUID id) {
        return sql.row(LateFees::fee, SELECT + " where id = ?", id);
    }

    /** The row by which a fee was waived, if it was. */
    public Optional<LateFee> waiverOf(UUID id) {
        return sql.row(LateFees::fee, SELECT + " where reverses_id = ?", id);
    }

    /** The fees of a document that were not waived, the oldest first. */
    public List<LateFee> standing(DocumentRef ref) {
        return sql.rows(
                LateFees::fee,
                SELECT + " where document_id = ? and document_kind = ? and reverses_id is null"
                        + " and not exists (select 1 from late_fee w where w.reverses_id = f.id) order by id",
                ref.id(),
                ref.kind());
    }

    private static LateFee fee(Row row) throws SQLException {
        return new LateFee(
                row.uuid("id"),
                DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                row.uuid("customer_id"),
                Money.of(row.decimal("amount"), CurrencyUnit.of(row.text("currency_code"))),
                row.date("charged_on"),
                row.optionalUuid("reverses_id").orElse(null),
                row.optionalText("reason").map(StoredProblem::read).orElse(null),
                row.text("words"),
                row.text("decided_by"),
                row.instant("created_at"));
    }
}
