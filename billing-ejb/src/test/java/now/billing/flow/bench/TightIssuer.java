package now.billing.flow.bench;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import now.billing.documents.records.Handle;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.sealing.Signature;
import now.billing.storage.Ids;
import now.billing.tenancy.TenantCode;
import now.billing.testing.TestKeys;
import org.jspecify.annotations.Nullable;

/**
 * The least that PostgreSQL can be asked for the same rows: the role, one read of the draft with its lines, one
 * statement that numbers, freezes, issues, posts and proves, and the commit. It calculates nothing and checks
 * nothing; the frozen text is a template into which ids and number are written.
 */
final class TightIssuer implements Issuer, AutoCloseable {
    private static final int LINES = 20;
    private static final Signature SIGNATURE = TestKeys.signature(Purpose.DOCUMENT);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Connection connection;
    private final TenantCode tenant;
    private final DraftTemplate template;
    private final Clock clock = Clock.systemUTC();

    TightIssuer(DataSource source, TenantCode tenant, DraftTemplate template) throws SQLException {
        this(source.getConnection(), tenant, template);
    }

    TightIssuer(Connection connection, TenantCode tenant, DraftTemplate template) throws SQLException {
        this.connection = connection;
        this.connection.setAutoCommit(false);
        this.tenant = tenant;
        this.template = template;
    }

    @Override
    public long backend() {
        return transaction(() -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public UUID draft() {
        return transaction(this::write);
    }

    /** A draft in the transaction that has begun. */
    UUID write() throws SQLException {
        UUID id = Ids.next();
        OffsetDateTime now = now();
        try (PreparedStatement invoice = connection.prepareStatement(TightSql.DRAFT)) {
            Values values = new Values(invoice).add(id).add(template.customer());
            values.add(template.customerName()).add(now.toLocalDate()).add(now.toLocalDate());
            template.totals().forEach(values::add);
            values.add(template.by()).add(now).add(now).send(1);
        }
        try (PreparedStatement lines = connection.prepareStatement(TightSql.LINES)) {
            Values values = new Values(lines).add(id);
            values.addArray(
                    "uuid",
                    java.util.stream.Stream.generate(Ids::next).limit(LINES).toArray());
            template.lineColumns().forEach(column -> values.addArray(column.type(), column.values()));
            values.add(Ids.next()).add(id).add(now).add(template.by()).send(1);
        }
        return id;
    }

    @Override
    public void issue(UUID draft) {
        transaction(() -> freeze(draft));
    }

    /** An issue in the transaction that has begun. */
    UUID freeze(UUID draft) throws SQLException {
        Read read = read(draft);
        OffsetDateTime now = now();
        LocalDate today = now.toLocalDate();
        LocalDate due = today.plusDays(template.dueDays());
        UUID record = Ids.next();
        try (PreparedStatement all = connection.prepareStatement(TightSql.ISSUE)) {
            Values values = new Values(all).add(today).add(template.text(draft, read.lineIds));
            values.add(record).add(draft).add(today).add(due).add(read.customer).add(read.customerName);
            read.amounts.forEach(values::add);
            values.add(Handle.mint(tenant, RANDOM, SIGNATURE).value())
                    .add(now)
                    .add(template.by())
                    .add(now);
            values.add(now)
                    .add(now)
                    .add(today)
                    .add(due)
                    .add(today)
                    .add(read.customerName)
                    .add(draft)
                    .add(read.version);
            values.add(now).add(Ids.next()).add(now);
            values.add(Ids.next()).add(now).add(template.by());
            values.add(Ids.next()).add(now).add("invoice/" + draft);
            values.add(Ids.next()).add(now).add(now).send(1);
        }
        return draft;
    }

    private record Read(
            UUID customer, String customerName, List<java.math.BigDecimal> amounts, long version, List<UUID> lineIds) {}

    /** Reads every column of the draft that an issue needs, the lines with it. */
    private Read read(UUID draft) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TightSql.READ)) {
            statement.setObject(1, draft);
            try (ResultSet row = statement.executeQuery()) {
                List<UUID> lineIds = new ArrayList<>(LINES);
                Read first = null;
                while (row.next()) {
                    if (first == null) {
                        first = head(row, lineIds);
                    }
                    lineIds.add(row.getObject(8, UUID.class));
                    row.getString(9);
                    row.getBigDecimal(10);
                    row.getString(11);
                    row.getBigDecimal(12);
                    row.getString(13);
                    row.getBigDecimal(14);
                    row.getBigDecimal(15);
                }
                if (first == null) {
                    throw new IllegalStateException("no draft " + draft);
                }
                return first;
            }
        }
    }

    private static Read head(ResultSet row, List<UUID> lineIds) throws SQLException {
        List<java.math.BigDecimal> amounts = new ArrayList<>();
        for (int column = 3; column <= 6; column++) {
            amounts.add(row.getBigDecimal(column));
        }
        return new Read(row.getObject(1, UUID.class), row.getString(2), amounts, row.getLong(7), lineIds);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Something done as the tenant. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Does the work as the tenant, and commits it. */
    <T> T transaction(Work<T> work) {
        try {
            try (Statement role = connection.createStatement()) {
                role.execute("SET LOCAL ROLE \"" + tenant.schema() + "\"");
            }
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Binds values in their order. */
    private static final class Values {
        private final PreparedStatement statement;
        private int position;

        Values(PreparedStatement statement) {
            this.statement = statement;
        }

        Values add(@Nullable Object value) {
            try {
                statement.setObject(++position, value);
                return this;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        Values addArray(String type, Object[] elements) {
            try {
                statement.setArray(++position, statement.getConnection().createArrayOf(type, elements));
                return this;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        void send(int expected) throws SQLException {
            int rows = statement.executeUpdate();
            if (rows != expected) {
                throw new IllegalStateException(rows + " rows instead of " + expected);
            }
        }
    }
}
