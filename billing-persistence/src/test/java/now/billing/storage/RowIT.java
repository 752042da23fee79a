package now.billing.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.Optional;
import now.billing.testing.Probe;
import now.billing.testing.TestDatabase;
import now.billing.testing.TestServer;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Columns are found by their labels; what is not as expected fails and says which column it is. */
class RowIT {
    private static TestDatabase database;
    private static UnitsOfWork work;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh(TestServer.postgres18(), List.of(Probe.SCRIPT));
        work = new UnitsOfWork(database, 1, "probe");
    }

    @AfterAll
    static void stop() {
        work.close();
    }

    @Test
    void theOrderOfTheColumnsMeansNothing() {
        RowReader<String> reader = row -> row.text("name") + row.integer("count");
        assertThat(read(reader, "select 'a' as name, 1 as count"))
                .isEqualTo(read(reader, "select 1 as count, 'a' as name"))
                .contains("a1");
    }

    @Test
    void anUnknownLabelFailsWithItsName() {
        assertThatThrownBy(() -> read(row -> row.text("nmae"), "select 'a' as name"))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("nmae");
        assertThatThrownBy(() -> read(row -> row.optionalText("nmae"), "select 'a' as name"))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("nmae");
    }

    @Test
    void aNullWhereAValueMustBeNamesTheColumn() {
        List<RowReader<?>> readers = List.of(
                row -> row.text("text"),
                row -> row.uuid("uuid"),
                row -> row.decimal("numeric"),
                row -> row.integer("integer"),
                row -> row.number("bigint"),
                row -> row.flag("boolean"),
                row -> row.date("date"),
                row -> row.instant("timestamptz"),
                row -> row.bytes("bytea"),
                row -> row.texts("texts"),
                row -> row.word("text", Thread.State.class));
        for (RowReader<?> reader : readers) {
            assertThatThrownBy(() -> read(
                            reader,
                            "select null::text as text, null::uuid as uuid, null::numeric as numeric,"
                                    + " null::integer as integer, null::bigint as bigint, null::boolean as boolean,"
                                    + " null::date as date, null::timestamptz as timestamptz, null::bytea as bytea,"
                                    + " null::text[] as texts"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageMatching("column (text|uuid|numeric|integer|bigint|boolean|date|timestamptz|bytea|texts)"
                            + " is null where a value must be");
        }
        assertThat(read(row -> row.optionalText("gone"), "select null as gone")).contains(Optional.empty());
    }

    private static <T> Optional<T> read(RowReader<T> reader, @CompileTimeConstant String query) {
        return work.as(database.tenant(), sql -> sql.row(reader, query));
    }
}
