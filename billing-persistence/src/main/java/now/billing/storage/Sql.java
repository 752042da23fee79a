package now.billing.storage;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgResultSet;

/**
 * The gateway of all repositories to one database schema; the only class of the product that hands text to the
 * persistence provider or the driver.
 *
 * <p>Text parameters are {@code @CompileTimeConstant}: a text that is put together at run time does not compile
 * ({@link ConstantText} joins constant pieces where a list has filters). Entities go through {@link #find}, {@link
 * #add}
 * and {@link #query}; narrow reads and single statements go through {@link #rows} and {@link #execute}, which run on
 * the
 * same connection in the same transaction. SQL writes no schema names: the tenant's role decides the schema.
 */
public abstract sealed class Sql permits TenantSql, PlatformSql {
    private final EntityManager entities;

    Sql(EntityManager entities) {
        this.entities = entities;
    }

    /** The entity with this id, or nothing. */
    public <T> Optional<T> find(Class<T> type, Object id) {
        return Optional.ofNullable(entities.find(type, id));
    }

    /** Makes a new entity known; its row is written at the next flush. */
    public <T> T add(T entity) {
        entities.persist(entity);
        return entity;
    }

    /** Deletes the entity's row at the next flush. */
    public void remove(Object entity) {
        entities.remove(entity);
    }

    /** Writes all pending changes now, so that a conflict shows here and not at the end of the transaction. */
    public void flush() {
        entities.flush();
    }

    /** A JPQL query for entities or records; parameters are set by the caller, never null ones. */
    public <T> TypedQuery<T> query(Class<T> type, @CompileTimeConstant String jpql) {
        return entities.createQuery(jpql, type);
    }

    /** A JPQL query with optional parts; the values of the text are bound to {@code ?1}, {@code ?2} … */
    public <T> TypedQuery<T> query(Class<T> type, ConstantText jpql) {
        TypedQuery<T> query = entities.createQuery(jpql.text(), type);
        for (int i = 0; i < jpql.values().size(); i++) {
            query.setParameter(i + 1, jpql.values().get(i));
        }
        return query;
    }

    /** A JPQL update or delete; parameters are set by the caller. */
    public Query update(@CompileTimeConstant String jpql) {
        return entities.createQuery(jpql);
    }

    /** All rows of a select, each read by the reader; {@code ?} is a value. Pending changes are written first. */
    public <T> List<T> rows(RowReader<T> reader, @CompileTimeConstant String sql, @Nullable Object... values) {
        return read(reader, sql, Arrays.asList(values));
    }

    /** All rows of a select with optional parts. */
    public <T> List<T> rows(RowReader<T> reader, ConstantText sql) {
        return read(reader, sql.text(), sql.values());
    }

    /** The only row of a select, or nothing; an {@link IllegalStateException} where there are more. */
    public <T> Optional<T> row(RowReader<T> reader, @CompileTimeConstant String sql, @Nullable Object... values) {
        return only(read(reader, sql, Arrays.asList(values)));
    }

    /** The only row of a select with optional parts, or nothing. */
    public <T> Optional<T> row(RowReader<T> reader, ConstantText sql) {
        return only(read(reader, sql.text(), sql.values()));
    }

    /** How many rows a select has, counted up to {@code most + 1}: beyond that nobody needs the number. */
    public int count(ConstantText select, int most) {
        ConstantText counted = ConstantText.of("select count(*) as number from (")
                .append(select)
                .append("limit ?) counted", most + 1);
        return row(row -> (int) row.number("number"), counted).orElse(0);
    }

    /** Runs an insert, update or delete and tells how many rows it met. */
    public int execute(@CompileTimeConstant String sql, @Nullable Object... values) {
        return write(sql, Arrays.asList(values));
    }

    /** Runs an insert, update or delete with optional parts and tells how many rows it met. */
    public int execute(ConstantText sql) {
        return write(sql.text(), sql.values());
    }

    /** Runs one statement for many lists of values in one batch. */
    public void batch(@CompileTimeConstant String sql, List<? extends List<? extends @Nullable Object>> rows) {
        flush();
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            for (List<? extends @Nullable Object> row : rows) {
                Binding.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new StorageFailure(failure);
        }
    }

    private <T> List<T> read(RowReader<T> reader, String sql, List<? extends @Nullable Object> values) {
        flush();
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            Binding.bind(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                // The wrapper of the server's pool looks for each typed getter by reflection, in every row.
                Row row = new Row(result.unwrap(PgResultSet.class));
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        } catch (SQLException failure) {
            throw new StorageFailure(failure);
        }
    }

    private int write(String sql, List<? extends @Nullable Object> values) {
        flush();
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            Binding.bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new StorageFailure(failure);
        }
    }

    private Connection connection() {
        return entities.unwrap(Connection.class);
    }

    private static <T> Optional<T> only(List<T> rows) {
        if (rows.size() > 1) {
            throw new IllegalStateException("one row expected, " + rows.size() + " found");
        }
        return rows.stream().findFirst();
    }
}
