package now.billing.documents.records;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** The frozen truth of all documents; rows are only ever added. */
@Dependent
public class IssuedRecords {
    private static final String SELECT = "select id, document_kind, document_id, number, issue_on, due_on, customer_id,"
            + " customer_name, currency_code, total_net, total_tax, total_gross, total_to_pay,"
            + " canonical, digest, handle,"
            + " issued_at, issued_by from issued_record";

    private final TenantSql sql;

    @Inject
    public IssuedRecords(TenantSql sql) {
        this.sql = sql;
    }

    /** Adds a record; the same document or number a second time violates a named constraint. */
    public IssuedRecord add(IssuedRecord record) {
        sql.execute(
                "insert into issued_record (id, document_kind, document_id, number, issue_on, due_on, customer_id,"
                        + " customer_name, currency_code, total_net, total_tax, total_gross, total_to_pay, canonical,"
                        + " digest, handle, issued_at, issued_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                record.id(),
                record.ref().kind(),
                record.ref().id(),
                record.number().value(),
                record.issueDate(),
                record.dueDate(),
                record.customerId(),
                record.customerName(),
                record.gross().currency().code(),
                record.net().amount(),
                record.tax().amount(),
                record.gross().amount(),
                record.toPay().amount(),
                record.canonical(),
                record.digest().hex(),
                record.handle().value(),
                record.issuedAt(),
                record.issuedBy(),
                record.issuedAt());
        return record;
    }

    public Optional<IssuedRecord> find(DocumentRef ref) {
        return sql.row(
                IssuedRecords::read, SELECT + " where document_kind = ? and document_id = ?", ref.kind(), ref.id());
    }

    /** The document of a public address. */
    public Optional<IssuedRecord> find(Handle handle) {
        return sql.row(IssuedRecords::read, SELECT + " where handle = ?", handle.value());
    }

    /** Those of these invoices whose terms promise something for paying early. */
    public List<UUID> promisingDiscounts(Collection<UUID> invoices) {
        return invoices.isEmpty()
                ? List.of()
                : sql.rows(
                        row -> row.uuid("document_id"),
                        "select document_id from issued_record where document_kind = 'INVOICE' and document_id = any(?)"
                                + " and canonical like '%\"discounts\"%'",
                        invoices);
    }

    /** The number of a document, if it has one. */
    public Optional<DocumentNumber> numberOf(DocumentRef ref) {
        return sql.row(
                row -> DocumentNumber.of(row.text("number")),
                "select number from issued_record where document_kind = ? and document_id = ?",
                ref.kind(),
                ref.id());
    }

    /** A record among the columns of a row, under their own names. */
    public static IssuedRecord read(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text("currency_code"));
        return new IssuedRecord(
                row.uuid("id"),
                DocumentRef.of(row.word("document_kind", DocumentKind.class), row.uuid("document_id")),
                DocumentNumber.of(row.text("number")),
                row.date("issue_on"),
                row.optionalDate("due_on").orElse(null),
                row.uuid("customer_id"),
                row.text("customer_name"),
                Money.of(row.decimal("total_net"), currency),
                Money.of(row.decimal("total_tax"), currency),
                Money.of(row.decimal("total_gross"), currency),
                Money.of(row.decimal("total_to_pay"), currency),
                row.text("canonical"),
                new ContentDigest(row.text("digest")),
                new Handle(row.text("handle")),
                row.instant("issued_at"),
                row.text("issued_by"));
    }
}
