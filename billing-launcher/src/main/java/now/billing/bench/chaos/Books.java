package now.billing.bench.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import now.billing.kernel.evidence.EvidenceLeaf;
import now.billing.kernel.evidence.MerkleHash;
import now.billing.kernel.evidence.MerkleTree;

/**
 * One tenant's rows, read past the application by the launcher's own login. Statements are constants; only the
 * schema's name, which is made of the tenant's code, is put in.
 */
final class Books {
    private static final String ISSUED = "select r.document_id, coalesce(i.order_reference, '') as reference, r.number,"
            + " r.issue_on, r.total_gross, r.total_to_pay,"
            + " coalesce(i.number = r.number and i.state = 'ISSUED', false)"
            + " and encode(sha256(convert_to(r.canonical, 'UTF8')), 'hex') = r.digest as same,"
            + " (select count(*) from document_standing s where s.document_id = r.document_id"
            + " and s.payable = r.total_to_pay) as standings,"
            + " (select count(*) from ledger_entry l where l.source_kind = 'INVOICE' and l.source_id = r.document_id"
            + " and l.debit = r.total_to_pay) as postings,"
            + " (select count(*) from evidence_entry e where e.subject = 'invoice/' || r.document_id"
            + " and e.type = 'invoice.issued' and e.digest = r.digest) as leaves,"
            + " (select count(*) from evidence_entry e join evidence_sealing g on g.entry_id = e.id"
            + " where e.subject = 'invoice/' || r.document_id and e.type = 'invoice.issued') as sealed,"
            + " (select count(*) from outbox_event o where o.subject_id = r.document_id"
            + " and o.type = 'invoice.issued') as events"
            + " from issued_record r left join document i on i.record_id = r.id where r.document_kind = 'INVOICE'";
    private static final String DOUBLED = "select order_reference from document where order_reference <> ''"
            + " group by order_reference having count(*) > 1";
    private static final String UNSEALED = "select count(*) as number from evidence_unsealed";
    private static final String LEAVES = "select s.seq, e.type, e.happened_at, e.subject, e.digest, s.leaf"
            + " from evidence_sealing s join evidence_entry e on e.id = s.entry_id order by s.seq";
    private static final String HEAD = "select tree_size, root from tree_head order by tree_size desc limit 1";

    private final DataSource admin;
    private final String tenant;

    Books(DataSource admin, String tenant) {
        if (!tenant.matches("[a-z0-9]{12}")) {
            throw new IllegalArgumentException("no tenant code: " + tenant);
        }
        this.admin = admin;
        this.tenant = tenant;
    }

    /** All issued invoices. */
    List<IssuedRow> issued() throws SQLException {
        return rows(
                ISSUED,
                row -> new IssuedRow(
                        row.getString("document_id"),
                        row.getString("reference"),
                        row.getString("number"),
                        row.getObject("issue_on", LocalDate.class),
                        row.getBigDecimal("total_gross"),
                        row.getBigDecimal("total_to_pay"),
                        row.getBoolean("same"),
                        row.getInt("standings"),
                        row.getInt("postings"),
                        row.getInt("leaves"),
                        row.getInt("sealed"),
                        row.getInt("events")));
    }

    /** References that more than one invoice or draft carries. */
    List<String> doubled() throws SQLException {
        return rows(DOUBLED, row -> row.getString("order_reference"));
    }

    /** Entries that wait for their place in the log. */
    long unsealed() throws SQLException {
        return rows(UNSEALED, row -> row.getLong("number")).get(0);
    }

    /** What is wrong with the evidence: every leaf is hashed anew, and the root of all of them is made again. */
    List<String> evidenceViolations() throws SQLException {
        List<String> violations = new ArrayList<>();
        List<MerkleHash> leaves = rows(LEAVES, row -> {
            EvidenceLeaf leaf = new EvidenceLeaf(
                    tenant,
                    row.getLong("seq"),
                    row.getString("type"),
                    row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                    row.getString("subject"),
                    row.getString("digest"));
            if (!leaf.hash().hex().equals(row.getString("leaf"))) {
                violations.add("leaf " + row.getLong("seq") + " is not the hash of its entry");
            }
            return leaf.hash();
        });
        String made = leaves.size() + " " + MerkleTree.of(leaves).root().hex();
        List<String> head = rows(HEAD, row -> row.getLong("tree_size") + " " + row.getString("root"));
        if (!head.equals(List.of(made))) {
            violations.add("the head says " + head + ", the leaves make " + made);
        }
        return violations;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Reading<T> reading) throws SQLException {
        try (Connection connection = admin.getConnection()) {
            try (Statement path = connection.createStatement()) {
                path.execute("set search_path = t_" + tenant);
            }
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(reading.of(result));
                }
                return rows;
            }
        }
    }
}
