package now.billing.documents.drafts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import now.billing.json.StoredJson;
import now.billing.kernel.document.BillFacts;
import now.billing.kernel.document.BillFile;
import now.billing.kernel.document.terms.RecordShape;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** What only bills have beside their documents, as it is written. */
@Dependent
public class Bills {
    private static final RecordShape<BillFacts> SHAPE = RecordShape.of(BillFacts.class);

    private final TenantSql sql;

    @Inject
    public Bills(TenantSql sql) {
        this.sql = sql;
    }

    /** Keeps the facts of a draft; the database refuses those of an approved one. */
    public void keep(UUID document, BillFacts facts) {
        BillFile file = facts.attachment();
        BillFacts stated = new BillFacts("", facts.statedTotals(), null);
        sql.execute(
                "insert into bill (document_id, totals, file_digest) values (?, cast(? as jsonb), ?)"
                        + " on conflict (document_id) do update set totals = excluded.totals,"
                        + " file_digest = excluded.file_digest",
                document,
                StoredJson.write(SHAPE, stated, null),
                file == null ? null : file.digest());
        // A bill has its number where lists look for the numbers of all documents.
        sql.execute(
                "update document set number = nullif(?, '') where id = ? and kind = 'BILL' and state = 'DRAFT'",
                facts.number(),
                document);
    }

    /** Keeps another file of a draft, or none. */
    public void attach(UUID document, @Nullable String digest) {
        sql.execute("update bill set file_digest = ? where document_id = ?", digest, document);
    }

    public Optional<BillFacts> find(UUID document) {
        return sql.row(
                Bills::facts,
                "select d.number, d.currency_code, b.totals, b.file_digest, f.type, f.size from bill b"
                        + " join document d on d.id = b.document_id"
                        + " left join file_content f on f.digest = b.file_digest where b.document_id = ?",
                document);
    }

    private static BillFacts facts(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text("currency_code"));
        BillFacts stated = StoredJson.read(SHAPE, row.optionalText("totals").orElse(null), currency);
        String digest = row.optionalText("file_digest").orElse(null);
        return new BillFacts(
                row.optionalText("number").orElse(""),
                stated.statedTotals(),
                digest == null ? null : new BillFile(row.text("type"), digest, row.integer("size")));
    }

    /** Whom a bill comes from; nothing where that is not said yet, or the bill is unknown. */
    public Optional<UUID> supplierOf(UUID document) {
        return sql.row(
                row -> row.uuid("customer_id"),
                "select customer_id from document where id = ? and kind = 'BILL' and customer_id is not null",
                document);
    }
}
