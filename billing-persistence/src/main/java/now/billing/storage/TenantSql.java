package now.billing.storage;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The gateway to the data of the tenant whose call it is. Repositories of tenant data get it injected; it works only
 * inside a transaction that a tenant has entered.
 *
 * <p>Its statements may wait for others to travel with (ADR 0014): {@link #ask} and {@link #later}. Each has its own
 * snapshot, so ask for the row that carries a version before all that hangs on it: what is newer than the version is
 * then refused when it is written, what is older is never read.
 */
public final class TenantSql extends Sql {
    public TenantSql(EntityManager entities) {
        super(entities);
    }

    /** The rows of a select that may wait for others to travel with (ADR 0014). */
    public <T> Answer<List<T>> ask(RowReader<T> reader, @CompileTimeConstant String sql, @Nullable Object... values) {
        return read(reader, sql, Arrays.asList(values));
    }

    /** The only row of such a select, or nothing. */
    public <T> Answer<Optional<T>> askRow(
            RowReader<T> reader, @CompileTimeConstant String sql, @Nullable Object... values) {
        return read(reader, sql, Arrays.asList(values)).map(Sql::only);
    }

    /**
     * Writes one row, with the next statement that somebody waits for, at the latest with the commit: for facts that
     * are only added, where nobody asks how it went (ADR 0014). A refusal of the database comes then, as a {@link
     * StorageFailure}; {@link #flush} asks for it.
     */
    public void later(@CompileTimeConstant String sql, @Nullable Object... values) {
        later(() -> new IllegalStateException("one row was to be written"), sql, values);
    }

    /** The same for a row that another transaction may have changed meanwhile; then this is thrown. */
    public void later(
            Supplier<? extends RuntimeException> otherwise,
            @CompileTimeConstant String sql,
            @Nullable Object... values) {
        queue(new Pipeline.Step(sql, Arrays.asList(values), new Pipeline.Outcome() {
            @Override
            public void count(int rows) {
                if (rows != 1) {
                    throw otherwise.get();
                }
            }
        }));
    }
}
