package now.billing.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.transaction.SystemException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is the database's own trouble, and what is the fault of the request or ours. */
class OutageTest {
    @ParameterizedTest
    @CsvSource({
        "08001, AWAY",
        "08006, AWAY",
        "08003, AWAY",
        "57P01, AWAY",
        "57P03, AWAY",
        "25P03, AWAY",
        "25006, AWAY",
        "55P03, BUSY",
        "57014, BUSY",
        "40P01, BUSY",
        "40001, BUSY",
        "53300, BUSY",
        "53100, FULL",
        "53200, FULL"
    })
    void theStateSaysWhichOutageItIs(String state, Outage outage) {
        assertThat(Outage.of(new SQLException("away", state))).contains(outage);
    }

    @ParameterizedTest
    @CsvSource({"23505", "23514", "22001", "42501", "42P01", "XX000"})
    void whatTheDatabaseRefusedForItsContentIsNone(String state) {
        assertThat(Outage.of(new SQLException("refused", state))).isEmpty();
    }

    @Test
    void itIsFoundBelowWhatOthersWrappedAroundIt() {
        SQLException away = new SQLException("connection refused", "08001");
        EJBException wrapped = new EJBException(new RuntimeException(new StorageFailure(away)));

        assertThat(Outage.of(wrapped)).contains(Outage.AWAY);
    }

    @Test
    void aCommitWithoutAnAnswerIsUnsureUnlessItsCauseSaysMore() {
        SystemException known = new SystemException();
        known.initCause(new SQLException("disk full", "53100"));

        assertThat(Outage.of(new EJBException(new SystemException()))).contains(Outage.UNSURE);
        assertThat(Outage.of(new EJBException(known))).contains(Outage.FULL);
    }

    @Test
    void aBatchCarriesItsCauseAsTheNextException() {
        BatchUpdateException batch = new BatchUpdateException("batch entry 0 was aborted", null, new int[0]);
        batch.setNextException(new SQLException("canceling statement due to lock timeout", "55P03"));

        assertThat(Outage.of(batch)).contains(Outage.BUSY);
    }

    @Test
    void aPoolWithoutAFreeConnectionIsBusyAndOneThatCannotConnectIsAway() {
        assertThat(Outage.of(new SQLException("Error in allocating a connection. Cause: In-use connections equal"
                        + " max-pool-size and expired max-wait-time. Cannot allocate more connections.")))
                .contains(Outage.BUSY);
        assertThat(Outage.of(new SQLException("Error in allocating a connection. Cause: Connection could not be"
                        + " allocated because: Connection to 127.0.0.1:5432 refused.")))
                .contains(Outage.AWAY);
    }

    @Test
    void aFailureWithoutADatabaseInItIsNone() {
        RuntimeException circle = new RuntimeException("one");
        circle.initCause(new RuntimeException("two", circle));

        assertThat(Outage.of(circle)).isEmpty();
        assertThat(Outage.of(new IllegalStateException("a bug"))).isEmpty();
    }
}
