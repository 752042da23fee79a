package now.billing.storage;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

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
        return Optional.ofNullable(sent().find(type, id));
    }

    /** The entity with this id, read again and locked until the transaction ends; waits for another holder. */
    public <T> Optional<T> lock(Class<T> type, Object id) {
        return Optional.ofNullable(sent().find(type, id, LockModeType.PESSIMISTIC_WRITE));
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
        sent().flush();
    }

    /** Reads the entity again after a statement changed its row. */
    public void refresh(Object entity) {
        sent().refresh(entity);
    }

    /** Raises the version of an entity of which only a part in another table changes. */
    public void raiseVersion(Object entity) {
        sent().lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** A JPQL query for entities or records; parameters are set by the caller, never null ones. */
    public <T> TypedQuery<T> query(Class<T> type, @CompileTimeConstant String jpql) {
        return sent().createQuery(jpql, type);
    }

    /** A JPQL query with optional parts; the values of the text are bound to {@code ?1}, {@code ?2} … */
    public <T> TypedQuery<T> query(Class<T> type, ConstantText jpql) {
        TypedQuery<T> query = sent().createQuery(jpql.text(), type);
        for (int i = 0; i < jpql.values().size(); i++) {
            query.setParameter(i + 1, jpql.values().get(i));
        }
        return query;
    }

    /** A JPQL update or delete; parameters are set by the caller. */
    public Query update(@CompileTimeConstant String jpql) {
        return sent().createQuery(jpql);
    }

    /** All rows of a select, each read by the reader; {@code ?} is a value. Pending changes are written first. */
    public <T> List<T> rows(RowReader<T> reader, @CompileTimeConstant String sql, @Nullable Object... values) {
        return read(reader, sql, Arrays.asList(values)).get();
    }

    /** All rows of a select with optional parts. */
    public <T> List<T> rows(RowReader<T> reader, ConstantText sql) {
        return read(reader, sql.text(), sql.values()).get();
    }

    /** The only row of a select, or nothing; an {@link IllegalStateException} where there are more. */
    public <T> Optional<T> row(RowReader<T> reader, @CompileTimeConstant String sql, @Nullable Object... values) {
        return only(read(reader, sql, Arrays.asList(values)).get());
    }

    /** The only row of a select with optional parts, or nothing. */
    public <T> Optional<T> row(RowReader<T> reader, ConstantText sql) {
        return only(read(reader, sql.text(), sql.values()).get());
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

    <T> Answer<List<T>> read(RowReader<T> reader, String sql, List<? extends @Nullable Object> values) {
        Rows<T> rows = new Rows<>(reader);
        Pipeline pipeline = queue(new Pipeline.Step(sql, values, rows));
        return Answer.of(() -> rows.read(pipeline));
    }

    private int write(String sql, List<? extends @Nullable Object> values) {
        AtomicInteger met = new AtomicInteger();
        queue(new Pipeline.Step(sql, values, new Pipeline.Outcome() {
                    @Override
                    public void count(int rows) {
                        met.set(rows);
                    }
                }))
                .send();
        return met.get();
    }

    /** Puts a statement behind all that was said before it: what waits, and what entities have to write. */
    final Pipeline queue(Pipeline.Step step) {
        UnitOfWorkImpl unit = unit();
        Pipeline pipeline = Pipeline.of(unit, () -> connection(unit));
        if (!pipeline.isEmpty() && unit.hasChanges()) {
            pipeline.send();
        }
        entities.flush();
        pipeline.add(step);
        return pipeline;
    }

    /** Sends what waits, for those who go to the database by the persistence provider. */
    private EntityManager sent() {
        Pipeline pipeline = Pipeline.known(unit());
        if (pipeline != null) {
            pipeline.send();
        }
        return entities;
    }

    /** Nothing that waits may travel with another transaction, which may be another tenant's. */
    private Connection connection(UnitOfWorkImpl owner) {
        if (unit() != owner) {
            throw new IllegalStateException("the transaction of this statement has ended");
        }
        return connection();
    }

    private UnitOfWorkImpl unit() {
        return entities.unwrap(UnitOfWorkImpl.class);
    }

    private Connection connection() {
        return entities.unwrap(Connection.class);
    }

    static <T> Optional<T> only(List<T> rows) {
        if (rows.size() > 1) {
            throw new IllegalStateException("one row expected, " + rows.size() + " found");
        }
        return rows.stream().findFirst();
    }
}
