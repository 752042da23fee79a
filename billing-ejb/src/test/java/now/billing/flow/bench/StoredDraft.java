package now.billing.flow.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import now.billing.tenancy.TenantCode;

/** An issued invoice as the administrator sees its rows: to learn from it, and to compare two of them. */
final class StoredDraft {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("(?i)RE-\\d{4}-\\d{4,}");
    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final String MOMENTS =
            " - '{id,created_at,updated_at,issued_at,happened_at,available_at}'::text[])::text";

    private static final String ROWS = "select t || ' ' || row from ("
            + " select 1 as n, 'document' as t, 0 as o, (to_jsonb(d)" + MOMENTS + " as row from document d where id = ?"
            + " union all select 2, 'document_line', line_no, (to_jsonb(l)" + MOMENTS
            + " from document_line l where document_id = ?"
            + " union all select 3, 'issued_record', 0, ((to_jsonb(r) || jsonb_build_object('intact',"
            + " digest = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')))" + MOMENTS
            + " from issued_record r where document_id = ?"
            + " union all select 4, 'document_standing', 0, (to_jsonb(s)" + MOMENTS
            + " from document_standing s where document_id = ?"
            + " union all select 5, 'ledger_entry', 0, (to_jsonb(e)" + MOMENTS
            + " from ledger_entry e where source_id = ?"
            + " union all select 6, 'document_event', length(type), (to_jsonb(h)" + MOMENTS
            + " from document_event h where document_id = ?"
            + " union all select 7, 'evidence_entry', 0, ((to_jsonb(v) || jsonb_build_object('waits',"
            + " exists (select 1 from evidence_pending p where p.entry_id = v.id)))" + MOMENTS
            + " from evidence_entry v where subject = 'invoice/' || ?"
            + " union all select 8, 'outbox_event', 0, (to_jsonb(b)" + MOMENTS
            + " from outbox_event b where subject_id = ?) every order by n, o";

    private static final List<Map.Entry<String, String>> LINE_COLUMNS = List.of(
            Map.entry("line_no", "int4"),
            Map.entry("description", "text"),
            Map.entry("quantity", "numeric"),
            Map.entry("unit_code", "text"),
            Map.entry("unit_price", "numeric"),
            Map.entry("base_quantity", "numeric"),
            Map.entry("tax_category", "text"),
            Map.entry("tax_percent", "numeric"),
            Map.entry("line_total", "numeric"));

    private final Connection connection;
    private final TenantCode tenant;
    private final UUID id;

    private StoredDraft(Connection connection, TenantCode tenant, UUID id) {
        this.connection = connection;
        this.tenant = tenant;
        this.id = id;
    }

    private interface Reading<T> {
        T of(StoredDraft invoice) throws SQLException;
    }

    private static <T> T read(DataSource admin, TenantCode tenant, UUID id, Reading<T> reading) throws SQLException {
        try (Connection connection = admin.getConnection();
                Statement path = connection.createStatement()) {
            path.execute("set search_path = " + tenant.schema());
            return reading.of(new StoredDraft(connection, tenant, id));
        }
    }

    /** All rows of the invoice in all tables, with marks for ids, number, digest and handle, and without moments. */
    static List<String> rows(DataSource admin, TenantCode tenant, UUID id) throws SQLException {
        return read(admin, tenant, id, StoredDraft::rows);
    }

    /** What hand-written code has to know to write such an invoice. */
    static DraftTemplate template(DataSource admin, TenantCode tenant, UUID id) throws SQLException {
        return read(admin, tenant, id, StoredDraft::template);
    }

    /** The same on a connection that is the tenant's by now. */
    static DraftTemplate template(Connection connection, TenantCode tenant, UUID id) throws SQLException {
        return new StoredDraft(connection, tenant, id).template();
    }

    private List<String> rows() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
            for (int i = 1; i <= 8; i++) {
                statement.setObject(i, i == 7 ? id.toString() : id);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    String row = result.getString(1).replaceAll(tenant.value() + "[a-z2-7]{52}", "HANDLE");
                    row = NUMBER.matcher(row).replaceAll("NUMBER");
                    row = DIGEST.matcher(row).replaceAll("DIGEST");
                    rows.add(ID.matcher(row).replaceAll("ID"));
                }
            }
            return rows;
        }
    }

    private DraftTemplate template() throws SQLException {
        List<DraftTemplate.Column> columns = new ArrayList<>();
        for (Map.Entry<String, String> column : LINE_COLUMNS) {
            columns.add(new DraftTemplate.Column(
                    column.getValue(), line(column.getKey()).toArray()));
        }
        List<UUID> lineIds = line("id").stream().map(UUID.class::cast).toList();
        try (PreparedStatement statement = connection.prepareStatement("select r.customer_id, r.customer_name,"
                + " r.issued_by, r.due_on - r.issue_on, r.canonical, r.number, i.total_lines, i.total_allowances,"
                + " i.total_charges, i.total_net, i.total_tax, i.total_gross, i.prepaid, i.total_rounding,"
                + " i.total_payable from issued_record r join document i on i.id = r.document_id where i.id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                List<BigDecimal> totals = new ArrayList<>();
                for (int column = 7; column <= 15; column++) {
                    totals.add(row.getBigDecimal(column));
                }
                List<String> pieces = new ArrayList<>();
                List<Integer> marks = new ArrayList<>();
                cut(row.getString(5).replace(row.getString(6), DraftTemplate.NUMBER), lineIds, pieces, marks);
                return new DraftTemplate(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        totals,
                        columns,
                        pieces,
                        marks);
            }
        }
    }

    private void cut(String text, List<UUID> lineIds, List<String> pieces, List<Integer> marks) {
        Matcher ids = ID.matcher(text);
        int from = 0;
        while (ids.find()) {
            UUID found = UUID.fromString(ids.group());
            if (found.equals(id) || lineIds.contains(found)) {
                pieces.add(text.substring(from, ids.start()));
                marks.add(found.equals(id) ? -1 : lineIds.indexOf(found));
                from = ids.end();
            }
        }
        pieces.add(text.substring(from));
    }

    private List<Object> line(String column) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select " + column + " from document_line where document_id = ? order by line_no")) {
            statement.setObject(1, id);
            List<Object> values = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    values.add(row.getObject(1));
                }
            }
            return values;
        }
    }
}
