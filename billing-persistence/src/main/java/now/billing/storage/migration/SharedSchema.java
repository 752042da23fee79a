package now.billing.storage.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The schema {@code shared}: the collation that sorts as people read, the functions that fold a text for searching, and
 * {@code pg_trgm} where the server has it. Tenants may use it and create nothing in it (ADR 0055).
 */
final class SharedSchema {
    private static final String FUNCTIONS = "/db/shared.sql";

    /** A server without ICU has no such provider; without the extension's files, none of them. */
    private static final List<String> CANNOT = List.of("0A000", "22023", "42501", "42704", "58P01", "XX000");

    private final Connection connection;
    private final String owner;
    private final List<String> warnings = new ArrayList<>();

    SharedSchema(Connection connection, String owner) {
        this.connection = connection;
        this.owner = owner;
    }

    /** Makes what is missing; the answer says in one line each what this server has not. */
    List<String> establish() throws SQLException {
        refuseOtherEncodings();
        if (!isTrue("select exists (select 1 from pg_namespace where nspname = 'shared') as answer")) {
            run("create schema shared authorization " + owner);
        }
        run("grant usage on schema shared to public");
        collation();
        if (!hasTrigrams() && !attempt("create extension pg_trgm schema shared")) {
            warnings.add("The database has no pg_trgm: searching reads whole tables. Install PostgreSQL's contrib"
                    + " modules and start again.");
        }
        asOwner("shared", functions());
        return warnings;
    }

    /** After the tenants' scripts: the indexes of tenants that were made before the server had the extension. */
    void complete() throws SQLException {
        if (!hasTrigrams()) {
            return;
        }
        List<String> without = texts("select distinct n.nspname as found from pg_namespace n"
                + " join pg_class c on c.relnamespace = n.oid and c.relkind = 'r'"
                + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'search' and not a.attisdropped"
                + " where n.nspname like 't\\_%'"
                + " and not exists (select 1 from pg_index i where i.indrelid = c.oid and a.attnum = any(i.indkey))");
        for (String schema : without) {
            asOwner(Names.checked(schema), "select shared.index_search()");
        }
        rebuildAfterAnotherIcu();
    }

    /** An index in the order of another ICU misses rows: it is built anew before anybody reads by it. */
    private void rebuildAfterAnotherIcu() throws SQLException {
        if (!isTrue("select exists (select 1 from pg_collation c join pg_namespace n on n.oid = c.collnamespace"
                + " where n.nspname = 'shared' and c.collname = 'people' and c.collprovider = 'i'"
                + " and c.collversion is distinct from pg_collation_actual_version(c.oid)) as answer")) {
            return;
        }
        for (String index : texts("select i.indexrelid::regclass::text as found from pg_index i"
                + " where (select c.oid from pg_collation c join pg_namespace n on n.oid = c.collnamespace"
                + " where n.nspname = 'shared' and c.collname = 'people') = any(i.indcollation::oid[])")) {
            run("reindex index " + index);
        }
        run("alter collation shared.people refresh version");
        warnings.add("The server sorts by another ICU than before: the lists' indexes were built anew.");
    }

    private void refuseOtherEncodings() throws SQLException {
        if (!isTrue("select current_setting('server_encoding') = 'UTF8' as answer")) {
            throw new IllegalStateException("The database must be encoded in UTF8; create it with ENCODING 'UTF8'");
        }
    }

    private void collation() throws SQLException {
        if (isTrue("select exists (select 1 from pg_collation c join pg_namespace n on n.oid = c.collnamespace"
                + " where n.nspname = 'shared' and c.collname = 'people') as answer")) {
            return;
        }
        if (!attempt("create collation shared.people (provider = icu, locale = 'und-u-kn-true')")) {
            warnings.add("The database has no ICU: lists are sorted by character codes.");
            run("create collation shared.people from pg_catalog.\"C\"");
        }
        run("alter collation shared.people owner to " + owner);
    }

    private boolean hasTrigrams() throws SQLException {
        return isTrue("select exists (select 1 from pg_opclass where opcname = 'gin_trgm_ops') as answer");
    }

    private void asOwner(String schema, String text) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local role " + owner + "; set local search_path = " + schema);
            statement.execute(text);
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(before);
        }
    }

    private boolean attempt(String text) throws SQLException {
        try {
            run(text);
            return true;
        } catch (SQLException refused) {
            if (CANNOT.contains(String.valueOf(refused.getSQLState()))) {
                return false;
            }
            throw refused;
        }
    }

    private void run(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private boolean isTrue(String text) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(text);
                ResultSet result = query.executeQuery()) {
            return result.next() && result.getBoolean("answer");
        }
    }

    private List<String> texts(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(text);
                ResultSet result = query.executeQuery()) {
            while (result.next()) {
                found.add(result.getString("found"));
            }
        }
        return found;
    }

    private static String functions() {
        try (InputStream file = SharedSchema.class.getResourceAsStream(FUNCTIONS)) {
            if (file == null) {
                throw new IllegalStateException(FUNCTIONS + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
