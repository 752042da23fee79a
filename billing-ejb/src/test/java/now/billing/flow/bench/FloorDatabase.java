package now.billing.flow.bench;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import now.billing.kernel.digest.Sha256;
import now.billing.tenancy.TenantCode;
import org.jspecify.annotations.Nullable;

/** The statements of the product's calls on its own pools, each row read once by hand. */
@ApplicationScoped
public class FloorDatabase {
    private static final int DIGEST_OFFSET = "Bearer ".length();

    @Resource(lookup = "jdbc/platform")
    private DataSource platform;

    @Resource(lookup = "jdbc/billing")
    private DataSource tenants;

    private volatile @Nullable TenantCode tenant;
    private volatile @Nullable DraftTemplate template;

    void learn(String code, UUID invoice) throws SQLException {
        TenantCode known = TenantCode.of(code);
        tenant = known;
        try (Connection connection = tenants.getConnection()) {
            template = new TightIssuer(connection, known, null)
                    .transaction(() -> StoredDraft.template(connection, known, invoice));
        }
    }

    void requireToken(String header) throws SQLException {
        try (Connection connection = platform.getConnection()) {
            String digest = Sha256.hex(header.substring(DIGEST_OFFSET));
            if (rows(connection, FloorSql.TOKEN, digest).isEmpty()) {
                throw new IllegalStateException("unknown token");
            }
        }
    }

    void read(UUID id) throws SQLException {
        asTenant((connection, issuer) -> {
            for (String statement : FloorSql.DOCUMENT) {
                rows(connection, statement, id);
            }
            return id;
        });
    }

    List<Object[]> rows(int limit) throws SQLException {
        return asTenant((connection, issuer) -> {
            rows(connection, FloorSql.ZONE);
            return rows(connection, FloorSql.LIST, limit + 1);
        });
    }

    void draft(String key, String answer) throws SQLException {
        asTenant((connection, issuer) -> once(connection, key, answer, () -> {
            rows(connection, FloorSql.ZONE);
            rows(connection, FloorSql.CUSTOMER, Objects.requireNonNull(template).customer());
            return issuer.write();
        }));
    }

    void issue(UUID draft, String key, String answer) throws SQLException {
        asTenant((connection, issuer) -> once(connection, key, answer, () -> {
            rows(connection, FloorSql.CUSTOMER, Objects.requireNonNull(template).customer());
            rows(connection, FloorSql.ISSUER);
            return issuer.freeze(draft);
        }));
    }

    private static UUID once(Connection connection, String key, String answer, TightIssuer.Work<UUID> work)
            throws SQLException {
        execute(connection, FloorSql.TAKE, key, OffsetDateTime.now(ZoneOffset.UTC));
        UUID id = work.run();
        execute(connection, FloorSql.KEEP, answer, key);
        return id;
    }

    private interface Work<T> {
        T run(Connection connection, TightIssuer issuer) throws SQLException;
    }

    private <T> T asTenant(Work<T> work) throws SQLException {
        try (Connection connection = tenants.getConnection()) {
            TightIssuer issuer =
                    new TightIssuer(connection, Objects.requireNonNull(tenant), Objects.requireNonNull(template));
            return issuer.transaction(() -> work.run(connection, issuer));
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static List<Object[]> rows(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            List<Object[]> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
