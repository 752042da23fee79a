package now.billing.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The database as the launcher's own login sees it, for what the product offers no way to yet. */
final class AdminLogin {
    private static final String ADMIN = "billing_admin";
    private static final int PORT_LINE = 3;

    private AdminLogin() {}

    /** Something done with a connection. */
    @FunctionalInterface
    interface Work {
        void with(Connection connection) throws SQLException;
    }

    /** Runs one statement and returns how many rows it changed. */
    static int execute(String sql, Object... values) {
        int[] changed = new int[1];
        use(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                changed[0] = statement.executeUpdate();
            }
        });
        return changed[0];
    }

    /** Does the work on a connection of its own, which commits each statement unless the work says otherwise. */
    static void use(Work work) {
        Path home = BlackBox.home();
        try {
            List<String> postmaster = Files.readAllLines(home.resolve("postgresql/data/postmaster.pid"));
            String password = Files.readString(home.resolve("secrets/launcher/billing.db.admin.password"));
            String url =
                    "jdbc:postgresql://127.0.0.1:" + postmaster.get(PORT_LINE).strip() + "/billing";
            try (Connection connection = DriverManager.getConnection(url, ADMIN, password.strip())) {
                work.with(connection);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException refused) {
            throw new IllegalStateException("The database refused", refused);
        }
    }
}
