package now.billing.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgResultSet;

/**
 * The statements of one transaction that wait to travel together: one way to the database and back for all of them, in
 * the order in which they were said (ADR 0014).
 *
 * <p>Whoever needs an answer sends everything that waits; the end of the transaction sends the rest ({@link
 * PipelineEnd}). A rollback forgets them like everything else.
 */
final class Pipeline {
    private static final String PLACE = Pipeline.class.getName();

    private final List<Step> waiting = new ArrayList<>();
    private final Supplier<Connection> connection;

    private Pipeline(Supplier<Connection> connection) {
        this.connection = connection;
    }

    /** The pipeline of a unit of work; each has its own. */
    static Pipeline of(UnitOfWorkImpl unit, Supplier<Connection> connection) {
        Pipeline known = known(unit);
        if (known == null) {
            known = new Pipeline(connection);
            unit.setProperty(PLACE, known);
        }
        return known;
    }

    /** The pipeline of a unit of work if it ever had one. */
    static @Nullable Pipeline known(UnitOfWorkImpl unit) {
        return (Pipeline) unit.getProperty(PLACE);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void add(Step step) {
        waiting.add(step);
    }

    /** Sends what waits and hands each statement its outcome. */
    void send() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Step> sent = List.copyOf(waiting);
        waiting.clear();
        try (PreparedStatement statement = prepare(sent)) {
            int position = 1;
            for (Step step : sent) {
                position = Binding.bind(statement, position, step.values());
            }
            boolean rows = statement.execute();
            for (Step step : sent) {
                take(step, statement, rows);
                rows = statement.getMoreResults();
            }
        } catch (SQLException failure) {
            throw new StorageFailure(failure);
        }
    }

    private PreparedStatement prepare(List<Step> steps) throws SQLException {
        if (steps.size() == 1) {
            return connection.get().prepareStatement(steps.get(0).text());
        }
        return ((GuardedConnection.Together) connection.get())
                .prepareTogether(steps.stream().map(Step::text).toList());
    }

    private static void take(Step step, PreparedStatement statement, boolean rows) throws SQLException {
        if (rows) {
            try (ResultSet result = statement.getResultSet()) {
                // The wrapper of the server's pool looks for each typed getter by reflection, in every row.
                step.outcome().rows(result.unwrap(PgResultSet.class));
            }
        } else {
            step.outcome().count(statement.getUpdateCount());
        }
    }

    /** One statement with its values, and who wants to know how it went. */
    record Step(String text, List<? extends @Nullable Object> values, Outcome outcome) {}

    /** What a statement came to: rows or a number of rows. */
    interface Outcome {
        default void rows(ResultSet result) throws SQLException {
            throw new IllegalStateException("rows where a number of rows was expected");
        }

        default void count(int rows) {
            throw new IllegalStateException("a number of rows where rows were expected");
        }
    }
}
